-- Facts are kept in memory month by month: whatever changes one says in which months it stood and stands, in its own
-- transaction. An item’s partners count with the item. The triggers come after those that count all facts of the
-- organisation, by their names: whoever writes facts waits there, and nobody waits for two months in two orders.
create function count_fact_month(of_fact text, organisations text[], months text[]) returns void language sql as $$
  insert into facts_months (organisation_id, fact, month, version)
    select distinct organisation, of_fact, month, 1 from unnest(organisations, months) as touched (organisation, month)
    order by organisation, month
    on conflict (organisation_id, fact, month) do update set version = facts_months.version + 1
$$;
--> statement-breakpoint
create function count_item_months() returns trigger language plpgsql as $$
begin
  perform count_fact_month('items', array_agg(organisation_id),
    array_agg(coalesce(to_char(submitted_on, 'YYYY-MM'), ''))) from touched;
  return null;
end $$;
--> statement-breakpoint
create function count_partner_months() returns trigger language plpgsql as $$
begin
  perform count_fact_month('items', array_agg(item.organisation_id),
    array_agg(coalesce(to_char(item.submitted_on, 'YYYY-MM'), '')))
    from touched join information_items as item
      on item.organisation_id = touched.organisation_id and item.id = touched.item_id;
  return null;
end $$;
--> statement-breakpoint
create function count_adoption_months() returns trigger language plpgsql as $$
begin
  perform count_fact_month('adoptions', array_agg(organisation_id), array_agg(to_char(adopted_on, 'YYYY-MM')))
    from touched;
  return null;
end $$;
--> statement-breakpoint
do $$ declare fact text; begin
  foreach fact in array array['item', 'partner', 'adoption'] loop
    execute format('create trigger months_of_%1$s_are_counted_in after insert on information_%1$ss
      referencing new table as touched for each statement execute function count_%1$s_months()', fact);
    execute format('create trigger months_of_%1$s_are_counted_out after delete on information_%1$ss
      referencing old table as touched for each statement execute function count_%1$s_months()', fact);
    execute format('create trigger months_of_%1$s_are_counted_before after update on information_%1$ss
      referencing old table as touched for each statement execute function count_%1$s_months()', fact);
    execute format('create trigger months_of_%1$s_are_counted_after after update on information_%1$ss
      referencing new table as touched for each statement execute function count_%1$s_months()', fact);
  end loop;
end $$;
--> statement-breakpoint
-- A month that is not counted has no facts.
insert into facts_months (organisation_id, fact, month, version)
  select distinct organisation_id, 'items', coalesce(to_char(submitted_on, 'YYYY-MM'), ''), 1 from information_items;
--> statement-breakpoint
insert into facts_months (organisation_id, fact, month, version)
  select distinct organisation_id, 'adoptions', to_char(adopted_on, 'YYYY-MM'), 1 from information_adoptions;
