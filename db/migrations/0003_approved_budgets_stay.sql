-- An approved budget is a signed figure: its lines never change, whatever a program gets wrong.
create function refuse_approved_change() returns trigger language plpgsql as $$
declare
  line budget_lines := coalesce(new, old);
begin
  if exists (select from budgets
      where organisation_id = line.organisation_id and meeting_id = line.meeting_id
        and version = line.version and state in ('approved', 'revised')) then
    raise exception 'an approved budget does not change' using errcode = 'insufficient_privilege';
  end if;
  return line;
end $$;
--> statement-breakpoint
create trigger budget_lines_of_approved_stay before insert or update or delete on budget_lines
  for each row execute function refuse_approved_change();
