-- Rankings of unchanged facts are kept: whatever changes a fact says so, in its own transaction. A request works for
-- one organisation; whoever works as the owner, for all.
create function count_facts_change() returns trigger language plpgsql as $$
declare
  mine text := nullif(current_setting('app.organisation', true), '');
begin
  if mine is not null then
    insert into facts_versions (organisation_id, version) values (mine, 1)
      on conflict (organisation_id) do update set version = facts_versions.version + 1;
  else
    insert into facts_versions (organisation_id, version) select id, 1 from organization
      on conflict (organisation_id) do update set version = facts_versions.version + 1;
  end if;
  return null;
end $$;
--> statement-breakpoint
do $$ declare fact text; begin
  foreach fact in array array['information_units', 'information_officers', 'information_items', 'information_partners',
    'information_adoptions', 'information_instructions', 'information_reports', 'information_quotas', 'departments']
  loop
    execute format('create trigger %I after insert or update or delete on %I
      for each statement execute function count_facts_change()', fact || '_are_counted', fact);
  end loop;
end $$;
