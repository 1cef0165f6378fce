-- Puts each row of the intake where it belongs: added, changed, the same, asked for elsewhere, or refused. New people and postings get
-- their ids here, so that the takeover inserts and does nothing else.
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

-- Whether the registry has changed since the list was sorted out so that the preview no longer says what would happen.
create or replace function registry.staff_preview_is_stale(import bigint) returns boolean
  language sql stable as $$
  select exists (
      select 1
        from registry.known_people(
               array(select lookup from registry.import_row
                      where import_id = import and outcome = 'add' and new_person order by row),
               '{}', '{}', '{}'))
      or exists (
      select 1
        from registry.import_row r
        join registry.posting p on p.person_id = r.person_id and p.organisation_id = r.organisation_id and p.post = r.post
                               and p.subject is not distinct from r.subject and p.valid_until is null
       where r.import_id = import
         and r.outcome = 'add')
      or exists (
      select 1
        from registry.import_row r
        left join registry.posting p on p.id = r.posting_id and p.valid_until is null
       where r.import_id = import
         and r.outcome = 'change'
         and p.id is null)
$$;

-- Takes the people of a list over in one go: new people and postings, changed ones, requests; and what undoing needs. Ids were
-- taken beforehand, since a new row is in nobody's reach before its posting is there.
create or replace function registry.take_over_staff(
  import bigint, place bigint, identifier_kind text, today date, at timestamptz, by_account bigint) returns void
  language plpgsql set work_mem = '64MB' as $$
begin
  insert into registry.person (id, public_id, created_at)
  select distinct on (person_id) person_id, registry.random_name(), at
    from registry.import_row
   where import_id = import
     and new_person;

  insert into registry.person_period (person_id, valid_from, surname, first_name, patronymic, birth_date, sex, email, phone,
                                      recorded_at, recorded_by)
  select distinct on (person_id) person_id, least(hired_on, today), surname, first_name, patronymic, birth_date, sex,
         nullif(email, ''), nullif(phone, ''), at, by_account
    from registry.import_row
   where import_id = import
     and new_person
   order by person_id, row;

  insert into registry.person_identifier (person_id, kind, lookup, sealed)
  select distinct on (person_id) person_id, identifier_kind, lookup, sealed
    from registry.import_row
   where import_id = import
     and new_person
   order by person_id, row;

  insert into registry.posting (id, public_id, person_id, organisation_id, place_key, sort_key, post, subject, weekly_load, main, valid_from,
                                recorded_at, recorded_by)
  select r.posting_id, registry.random_name(), r.person_id, r.organisation_id, r.target_key,
         case when r.new_person
           then first_value(r.surname || ' ' || r.first_name || ' ' || r.patronymic) over (partition by r.person_id order by r.row) end,
         r.post, r.subject, r.weekly_load,
         row_number() over (partition by r.person_id order by r.row) = 1
           and (r.new_person or not exists (
             select 1 from registry.posting p where p.person_id = r.person_id and p.main and p.valid_until is null)),
         coalesce(r.hired_on, today), at, by_account
    from registry.import_row r
   where r.import_id = import
     and r.outcome = 'add';

  insert into registry.import_effect (import_id, place_key, row, person_id, new_person, posting_id, new_posting, new_organisation)
  select import, place, row, person_id, new_person, posting_id, true, false
    from registry.import_row
   where import_id = import
     and outcome = 'add';

  perform registry.take_over_changed_staff(import, place, today, at, by_account);
  perform registry.ask_for_staff(import, place, today, at, by_account);
end $$;

-- As before, but the second write is not even planned when every row brought its key: on tables that grew a moment ago the planner would
-- compare each posting with each.
create or replace function registry.reach_of_new_postings() returns trigger language plpgsql as $$
begin
  insert into registry.person_reach (person_id, place_key, valid_from, valid_until, posting_id)
  select person_id, place_key, valid_from, valid_until, id from added;
  if exists (select 1 from added where sort_key is null) then
    update registry.posting p
       set sort_key = n.sort_key
      from added a
      join registry.person_period n on n.person_id = a.person_id and n.valid_until is null
     where p.id = a.id
       and a.sort_key is null;
  end if;
  return null;
end $$;

-- Whoever has no place yet, or no name yet, is taken apart for the search when the other half comes.
grant create on schema registry to birge_search;
set role birge_search;
create or replace function registry.words_of_changed_people() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform registry.index_people(array(
    select distinct person_id
      from changed c
     where exists (select 1 from registry.search_name n where n.bearer_id = c.person_id and n.kind = 'p')
        or exists (select 1 from registry.person_reach r where r.person_id = c.person_id)
       and exists (select 1 from registry.person_period p where p.person_id = c.person_id)));
  return null;
end $$;
reset role;
revoke create on schema registry from birge_search;
