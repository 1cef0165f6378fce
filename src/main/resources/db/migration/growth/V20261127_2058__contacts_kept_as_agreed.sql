-- Whoever wrote a contact anew after it came back does not agree to it either.
alter table growth.contact add column mended_by bigint references registry.person (id);
alter table growth.contact add check (decided_by is distinct from mended_by or decided_by is null);

create or replace function growth.authority_agrees_to_contacts() returns trigger
  language plpgsql as $$
begin
  if scope.role() <> 'authority-officer' or scope.person() = old.proposed_by or scope.person() = old.mended_by then
    raise exception 'only an officer of the authority decides on contact %', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;

-- A centre sees what schools have or had agreed, not what they withdrew.
alter policy concerned on growth.contact using (
  (select scope.role()) like 'job:%'
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (organisation_id = (select scope.organisation()) and (select scope.role()) in ('head', 'deputy', 'centre-head', 'methodist')
         or organisation_id = (select scope.organisation()) and answers_for = (select scope.person())
         or (select scope.role()) = 'authority-officer'
         or agreed_at is not null and withdrawn_at is null and (select scope.role()) in ('centre-head', 'methodist')));

-- What is proposed is written anew by the office alone and only while it is given back; what was signed is entered by the office, once.
create function growth.contact_kept_as_agreed() returns trigger
  language plpgsql as $$
declare
  office constant boolean := scope.role() in ('head', 'centre-head', 'methodist');
  rewritten constant boolean := (new.kind, new.name, new.country, new.purpose, new.from_day, new.until_day, new.answers_for, new.mended_by)
    is distinct from (old.kind, old.name, old.country, old.purpose, old.from_day, old.until_day, old.answers_for, old.mended_by);
  entered constant boolean := (new.agreement_number, new.agreement_day, new.entered_at, new.entered_by)
    is distinct from (old.agreement_number, old.agreement_day, old.entered_at, old.entered_by);
begin
  if rewritten and (not office or old.returned_at is null or old.withdrawn_at is not null or new.mended_by is distinct from scope.person()) then
    raise exception 'contact % is kept as it was proposed', old.public_id using errcode = '42501';
  end if;
  if entered and (not office or old.entered_at is not null) then
    raise exception 'contact % is entered by its office, once', old.public_id using errcode = '42501';
  end if;
  if (new.public_id, new.organisation_id, new.proposed_by, new.proposed_at)
     is distinct from (old.public_id, old.organisation_id, old.proposed_by, old.proposed_at)
     or new.withdrawn_at is distinct from old.withdrawn_at and not office then
    raise exception 'contact % stays whose it is', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger kept_as_agreed before update of public_id, organisation_id, kind, name, country, purpose, from_day, until_day, answers_for, mended_by,
  proposed_by, proposed_at, agreement_number, agreement_day, entered_at, entered_by, withdrawn_at on growth.contact
  for each row execute function growth.contact_kept_as_agreed();
