-- Copy is refused into a table with row security, so a list is copied into a temporary table first and sorted out from there.
create function registry.begin_staff_intake() returns void language plpgsql as $$
begin
  create temporary table if not exists staff_intake (
    row integer not null,
    refused boolean not null,
    mended boolean not null,
    findings text not null,
    cells text[],
    code text,
    surname text,
    first_name text,
    patronymic text,
    lookup bytea,
    sealed bytea,
    birth_date date,
    sex text,
    post text,
    subject text,
    weekly_load numeric,
    hired_on date,
    email text,
    phone text
  ) on commit drop;
end $$;

create function registry.list_finding(weight text, about text, key text, variadic said text[] default '{}') returns jsonb
  language sql immutable
  return jsonb_build_array(jsonb_build_object('weight', weight, 'column', about, 'key', 'registry.lists.' || key, 'values', to_jsonb(said)));

-- Whether names are the same in whatever spelling. Folding is for those that differ letter by letter.
create function registry.same_name(one text, other text) returns boolean
  language sql immutable parallel safe
  return one = other or registry.fold_v1(one) = registry.fold_v1(other);

-- Of these identifiers, those already known, wherever their bearers work: who, whether within the viewer's reach, and whether name
-- and birth date are the same. Nothing else of people out of reach leaves this function.
create function registry.known_people(lookups bytea[], surnames text[], first_names text[], births date[])
  returns table (lookup bytea, person_id bigint, within_reach boolean, same_person boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select asked.lookup,
           i.person_id,
           exists (select 1 from registry.person_reach r
                    where r.person_id = i.person_id and r.place_key >= scope.low() and r.place_key < scope.high()),
           registry.same_name(p.surname, asked.surname)
             and registry.same_name(p.first_name, asked.first_name)
             and (asked.birth is null or p.birth_date is null or asked.birth = p.birth_date)
      from unnest(lookups, surnames, first_names, births) as asked (lookup, surname, first_name, birth)
      join registry.person_identifier i on i.lookup = asked.lookup
      join registry.person_period p on p.person_id = i.person_id and p.valid_until is null;
end $$;

-- Puts each row of the intake where it belongs: added, changed, the same, asked for elsewhere, or refused.
create function registry.sort_out_staff(import bigint, place bigint) returns void
  language plpgsql set work_mem = '64MB' as $$
begin
  analyze pg_temp.staff_intake;

  insert into registry.import_row (import_id, place_key, row, outcome, mended, findings, cells, code, organisation_id, target_key,
         surname, first_name, patronymic, lookup, sealed, birth_date, sex, post, subject, weekly_load, hired_on, email, phone,
         person_id, posting_id)
  with school as materialized (
    select p.code, o.id, o.place_key
      from registry.organisation o
      join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
     where o.kind = 'school'
       and o.place_key >= scope.low()
       and o.place_key < scope.high()
       and p.code is not null
       and not exists (select 1 from registry.organisation_end e where e.organisation_id = o.id)
  ), sound as materialized (
    select i.*, s.id as organisation_id, s.place_key as target_key,
           row_number() over same_posting as copy,
           row_number() over same_person as nth,
           first_value(i.row) over same_posting as first_row,
           first_value(i.surname) over same_person as first_surname,
           first_value(i.first_name) over same_person as first_first_name,
           first_value(i.birth_date) over same_person as first_birth
      from pg_temp.staff_intake i
      join school s on s.code = i.code
     where not i.refused
    window same_posting as (partition by i.lookup, s.id, i.post, i.subject order by i.row),
           same_person as (partition by i.lookup order by i.row)
  ), first_of as materialized (
    select array_agg(lookup) as lookups, array_agg(surname) as surnames, array_agg(first_name) as first_names, array_agg(birth_date) as births
      from sound
     where nth = 1
  ), known as materialized (
    select k.* from first_of, registry.known_people(first_of.lookups, first_of.surnames, first_of.first_names, first_of.births) as k
  ), compared as (
    select sound.*, known.person_id, known.within_reach, known.same_person,
           held.id as posting_id, held.weekly_load as held_load, p.email as held_email, p.phone as held_phone, p.sex as held_sex,
           sound.nth > 1
             and not (registry.same_name(sound.surname, first_surname) and registry.same_name(sound.first_name, first_first_name)
                      and (sound.birth_date is null or first_birth is null or sound.birth_date = first_birth)) as unlike_first,
           p.person_id is not null and exists (
             select 1 from registry.posting o where o.person_id = known.person_id and o.valid_until is null) as posted
      from sound
      left join known on known.lookup = sound.lookup
      left join registry.person_period p on p.person_id = known.person_id and p.valid_until is null and known.within_reach
      left join lateral (
        select w.id, w.weekly_load
          from registry.posting w
         where w.person_id = known.person_id
           and w.organisation_id = sound.organisation_id
           and w.post = sound.post
           and w.subject is not distinct from sound.subject
           and w.valid_until is null
         limit 1) as held on true
  ), judged as (
    select compared.*,
           case
             when unlike_first then 'refused'
             when person_id is not null and not same_person then 'refused'
             when copy > 1 then 'same'
             when person_id is not null and not within_reach then 'request'
             when posting_id is null then 'add'
             when weekly_load is not null and weekly_load is distinct from held_load
               or email <> '' and email is distinct from held_email
               or phone <> '' and phone is distinct from held_phone
               or sex is not null and sex is distinct from held_sex then 'change'
             else 'same'
           end as outcome
      from compared
  )
  select import, place, row, outcome, mended or copy > 1,
         findings::jsonb
           || case when unlike_first then registry.list_finding('REFUSED', 'staff.identifier', 'refused.unlike-in-list') else '[]' end
           || case when not unlike_first and person_id is not null and not same_person
                then registry.list_finding('REFUSED', 'staff.identifier', 'refused.unlike-known') else '[]' end
           || case when outcome = 'same' and copy > 1
                then registry.list_finding('MENDED', null, 'mended.twice', first_row::text) else '[]' end
           || case when outcome = 'add' and (nth > 1 or posted) then registry.list_finding('NOTE', null, 'note.second-posting') else '[]' end
           || case when outcome = 'request' then registry.list_finding('NOTE', null, 'note.request') else '[]' end
           || case when outcome = 'change' and weekly_load is distinct from held_load and weekly_load is not null
                then registry.list_finding('NOTE', 'staff.weekly-load', 'note.changed', coalesce(held_load::text, '–'), weekly_load::text)
                else '[]' end
           || case when outcome = 'change' and email <> '' and email is distinct from held_email
                then registry.list_finding('NOTE', 'staff.email', 'note.changed', coalesce(held_email, '–'), email) else '[]' end
           || case when outcome = 'change' and phone <> '' and phone is distinct from held_phone
                then registry.list_finding('NOTE', 'staff.phone', 'note.changed', coalesce(held_phone, '–'), phone) else '[]' end,
         case when outcome = 'refused' then cells end,
         code, organisation_id, target_key, surname, first_name, patronymic, lookup, sealed, birth_date, sex, post, subject, weekly_load,
         hired_on, email, phone, person_id, posting_id
    from judged
  union all
  select import, place, i.row, 'refused', i.mended,
         i.findings::jsonb
           || case when s.id is null and i.code <> ''
                then registry.list_finding('REFUSED', 'staff.school-code', 'refused.school-unknown', i.code) else '[]' end,
         i.cells, i.code, null, null, i.surname, i.first_name, i.patronymic, null, null, null, null, null, null, null, null, null, null, null, null
    from pg_temp.staff_intake i
    left join school s on s.code = i.code
   where i.refused
      or s.id is null;
end $$;

revoke execute on function registry.known_people(bytea[], text[], text[], date[]) from public;
grant execute on function registry.known_people(bytea[], text[], text[], date[]) to birge_app;
grant create on schema registry to birge_search;
alter function registry.known_people(bytea[], text[], text[], date[]) owner to birge_search;
revoke create on schema registry from birge_search;

-- Schools come in hundreds at a time, as JSON. A row to be added keeps its parent as organisation_id, a row to be changed the school.
create function registry.sort_out_schools(import bigint, place bigint, lines jsonb) returns void
  language plpgsql as $$
begin
  insert into registry.import_row (import_id, place_key, row, outcome, mended, findings, cells, code, organisation_id, name, district,
                                   latitude, longitude, languages, school_kind)
  with judged as (
    select l.*, o.id as known_id, p.name as held_name,
           case
             when l.refused then 'refused'
             when o.id is null then 'add'
             when o.kind <> 'school' or o.place_key < scope.low() or o.place_key >= scope.high() then 'refused'
             when p.name <> l.name
               or l.latitude is not null and l.latitude is distinct from p.latitude
               or l.longitude is not null and l.longitude is distinct from p.longitude
               or l.languages <> '{}' and l.languages <> p.languages
               or l.school_kind is not null and l.school_kind is distinct from p.school_kind then 'change'
             else 'same'
           end as outcome
      from jsonb_to_recordset(lines) as l (row integer, refused boolean, mended boolean, findings jsonb, cells text[], code text, name text,
                                           district text, latitude numeric, longitude numeric, languages text[], school_kind text,
                                           parent bigint)
      left join registry.organisation_period p on p.code = l.code and p.valid_until is null and not l.refused
      left join registry.organisation o on o.id = p.organisation_id
  )
  select import, place, row, outcome, mended,
         findings
           || case when outcome = 'refused' and not refused
                then registry.list_finding('REFUSED', 'schools.code', 'refused.code-taken', code) else '[]' end
           || case when outcome = 'change' and held_name <> name
                then registry.list_finding('NOTE', 'schools.name', 'note.changed', held_name, name) else '[]' end,
         case when outcome = 'refused' then cells end, code, case outcome when 'add' then parent else known_id end, name, district,
         latitude, longitude, languages, school_kind
    from judged;
end $$;
