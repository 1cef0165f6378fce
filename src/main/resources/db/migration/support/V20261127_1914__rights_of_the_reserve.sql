-- Who put somebody forward reads and takes back the entry only while they head that school or work at that centre, and only the person themself consents.
drop policy concerned on support.reserve_entry;
create policy concerned on support.reserve_entry for select using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (put_forward_by = (select scope.person()) and (select scope.role()) in ('head', 'centre-head', 'methodist')
         or consented_at is not null and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer')));

drop policy put_forward on support.reserve_entry;
create policy put_forward on support.reserve_entry for insert with check (
  put_forward_by = (select scope.person())
    and place_key >= (select scope.low()) and place_key < (select scope.high())
    and (person_id = (select scope.person())
         or consented_at is null and (select scope.role()) in ('head', 'centre-head', 'methodist')));

drop policy decided on support.reserve_entry;
create policy kept_by_oneself on support.reserve_entry for update using (person_id = (select scope.person()));
create policy taken_back on support.reserve_entry for update using (
  put_forward_by = (select scope.person())
    and consented_at is null
    and place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role()) in ('head', 'centre-head', 'methodist'));
create policy decided on support.reserve_entry for update using (
  consented_at is not null
    and place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer'));

-- Policies for an update are added up: a row seen by one may be left as another allows it. So the consent is watched where before and after are both known.
create function support.own_consent_only() returns trigger
  language plpgsql as $$
begin
  if old.person_id is distinct from scope.person() then
    raise exception 'only the person of entry % consents', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger own_consent before update on support.reserve_entry for each row
  when (new.consented_at is distinct from old.consented_at or new.person_id <> old.person_id)
  execute function support.own_consent_only();

grant create on schema support to birge_search;
set local role birge_search;
create or replace function support.mentored_by(entry bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(distinct m.mentee_id)::int
    from support.reserve_entry e
    join support.mentorship m on m.mentor_id = e.person_id and m.active_at is not null
   where e.id = entry
     and (e.person_id = scope.person()
          or e.place_key >= scope.low()
             and e.place_key < scope.high()
             and (e.put_forward_by = scope.person() and scope.role() in ('head', 'centre-head', 'methodist')
                  or e.consented_at is not null and scope.role() in ('centre-head', 'methodist', 'authority-officer')))
$$;
reset role;
revoke create on schema support from birge_search;
