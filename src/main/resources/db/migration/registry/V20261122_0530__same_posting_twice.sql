-- Who stands in a list twice with the same posting is taken once. Where the second row says another load or another date of hiring,
-- nobody can tell which of them is right: it is refused and shown, not passed over.
create or replace function registry.sort_out_staff(import bigint, place bigint) returns void
  language plpgsql set work_mem = '64MB' as $$
begin
  analyze pg_temp.staff_intake;

  insert into registry.import_row (import_id, place_key, row, outcome, mended, findings, cells, code, organisation_id, target_key,
         surname, first_name, patronymic, lookup, sealed, birth_date, sex, post, subject, weekly_load, hired_on, email, phone,
         person_id, new_person, posting_id)
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
           i.weekly_load is distinct from first_value(i.weekly_load) over same_posting
             or i.hired_on is distinct from first_value(i.hired_on) over same_posting as unlike_copy,
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
  ), judged as materialized (
    select compared.*,
           case
             when unlike_first then 'refused'
             when person_id is not null and not same_person then 'refused'
             when copy > 1 and unlike_copy then 'refused'
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
  ), fresh as materialized (
    select lookup, nextval('registry.person_id_seq') as id
      from (select distinct lookup from judged where outcome = 'add' and person_id is null) as unknown
  )
  select import, place, row, outcome, mended or copy > 1 and not unlike_copy,
         findings::jsonb
           || case when unlike_first then registry.list_finding('REFUSED', 'staff.identifier', 'refused.unlike-in-list') else '[]' end
           || case when not unlike_first and person_id is not null and not same_person
                then registry.list_finding('REFUSED', 'staff.identifier', 'refused.unlike-known') else '[]' end
           || case when not unlike_first and (person_id is null or same_person) and copy > 1 and unlike_copy
                then registry.list_finding('REFUSED', null, 'refused.unlike-row', first_row::text) else '[]' end
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
         code, organisation_id, target_key, surname, first_name, patronymic, judged.lookup, sealed, birth_date, sex, post, subject,
         weekly_load, hired_on, email, phone, coalesce(person_id, fresh.id), person_id is null and outcome = 'add',
         case outcome when 'add' then nextval('registry.posting_id_seq') else posting_id end
    from judged
    left join fresh on fresh.lookup = judged.lookup
  union all
  select import, place, i.row, 'refused', i.mended,
         i.findings::jsonb
           || case when s.id is null and i.code <> ''
                then registry.list_finding('REFUSED', 'staff.school-code', 'refused.school-unknown', i.code) else '[]' end,
         i.cells, i.code, null, null, i.surname, i.first_name, i.patronymic, null, null, null, null, null, null, null, null, null, null, null, false, null
    from pg_temp.staff_intake i
    left join school s on s.code = i.code
   where i.refused
      or s.id is null;
end $$;


-- Of a workbook one sheet is read; the others that hold something are named to whoever sent it.
alter table registry.list_import add column sheets_left text[] not null default '{}';
