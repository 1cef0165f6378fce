-- While a contact is agreed or in force, its office hands over who answers for it, and writes number and day of its agreement anew; in the same stroke the
-- history tells of it, and what stood there before.
create or replace function growth.contact_kept_as_agreed() returns trigger
  language plpgsql as $$
declare
  office constant boolean := scope.role() in ('head', 'centre-head', 'methodist');
  running constant boolean := old.agreed_at is not null and old.ended_at is null and old.withdrawn_at is null;
  rewritten constant boolean := (new.kind, new.name, new.country, new.purpose, new.from_day, new.until_day, new.mended_by)
    is distinct from (old.kind, old.name, old.country, old.purpose, old.from_day, old.until_day, old.mended_by);
  handed_over constant boolean := new.answers_for is distinct from old.answers_for;
  entered constant boolean := (new.agreement_number, new.agreement_day, new.entered_at, new.entered_by)
    is distinct from (old.agreement_number, old.agreement_day, old.entered_at, old.entered_by);
begin
  if (rewritten or handed_over and not running)
     and (not office or old.returned_at is null or old.withdrawn_at is not null or new.mended_by is distinct from scope.person()) then
    raise exception 'contact % is kept as it was proposed', old.public_id using errcode = '42501';
  end if;
  if handed_over and running and not (office and growth.told_of_contact(old.id, 'handed-over')) then
    raise exception 'contact % is handed over by its office, and its history tells of it', old.public_id using errcode = '42501';
  end if;
  if entered and not (office and running and (old.entered_at is null or growth.told_of_contact(old.id, 'entered-again'))) then
    raise exception 'contact % is entered by its office, once, or anew where its history tells of it', old.public_id using errcode = '42501';
  end if;
  if (new.public_id, new.organisation_id, new.proposed_by, new.proposed_at)
     is distinct from (old.public_id, old.organisation_id, old.proposed_by, old.proposed_at)
     or new.withdrawn_at is distinct from old.withdrawn_at and not office then
    raise exception 'contact % stays whose it is', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;

-- Whether the transaction under way wrote into the history that this happened.
create function growth.told_of_contact(asked bigint, happened text) returns boolean
  language sql stable as $$
  select exists (select 1
                   from growth.contact_event e
                  where e.contact_id = asked
                    and e.what = happened
                    and e.person_id = scope.person()
                    and e.xmin = pg_current_xact_id()::xid)
$$;
