-- 96 and more random bits for addresses, as PublicId makes them in Java.
create function registry.random_name() returns text
  language sql volatile
  return translate(left(encode(uuid_send(gen_random_uuid()), 'base64'), 22), '+/', '-_');

-- Whether the registry has changed since the list was sorted out so that the preview no longer says what would happen.
create function registry.staff_preview_is_stale(import bigint) returns boolean
  language sql stable as $$
  select exists (
      select 1
        from registry.known_people(
               array(select lookup from registry.import_row
                      where import_id = import and outcome = 'add' and person_id is null order by row),
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

-- Takes the people of a list over in one go: new people and postings, changed ones, requests; and what undoing needs. Ids are
-- taken beforehand, since a new row is in nobody's reach before its posting is there.
create function registry.take_over_staff(
  import bigint, place bigint, identifier_kind text, today date, at timestamptz, by_account bigint) returns void
  language plpgsql set work_mem = '64MB' as $$
begin
  with fresh as materialized (
    select lookup, nextval('registry.person_id_seq') as id
      from (select distinct lookup from registry.import_row
             where import_id = import and outcome = 'add' and person_id is null) as unknown
  )
  update registry.import_row r
     set person_id = fresh.id, new_person = true
    from fresh
   where r.import_id = import
     and r.outcome = 'add'
     and r.lookup = fresh.lookup;

  update registry.import_row
     set posting_id = nextval('registry.posting_id_seq')
   where import_id = import
     and outcome = 'add';

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

-- Loads and contacts that changed, with their history as the pages keep it; what began today is written over.
create function registry.take_over_changed_staff(import bigint, place bigint, today date, at timestamptz, by_account bigint) returns void
  language plpgsql as $$
begin
  update registry.import_row r
     set next_posting_id = nextval('registry.posting_id_seq')
    from registry.posting p
   where r.import_id = import
     and r.outcome = 'change'
     and p.id = r.posting_id
     and r.weekly_load <> coalesce(p.weekly_load, -1)
     and p.valid_from < today;

  insert into registry.import_effect (import_id, place_key, row, person_id, new_person, posting_id, new_posting, new_organisation, before)
  select import, place, r.row, r.person_id, false, coalesce(r.next_posting_id, r.posting_id), r.next_posting_id is not null, false,
         jsonb_build_object('posting', p.id, 'weekly_load', p.weekly_load,
                            'posting_version', case when r.weekly_load <> coalesce(p.weekly_load, -1) then p.version end,
                            'period', c.id, 'sex', c.sex, 'email', c.email, 'phone', c.phone,
                            'person_version', a.version, 'replaced', c.valid_from < today)
    from registry.import_row r
    join registry.posting p on p.id = r.posting_id
    join registry.person a on a.id = r.person_id
    join registry.person_period c on c.person_id = r.person_id and c.valid_until is null
   where r.import_id = import
     and r.outcome = 'change';

  update registry.posting p
     set valid_until = today, end_reason = 'changed', version = p.version + 1
    from registry.import_row r
   where r.import_id = import
     and r.next_posting_id is not null
     and p.id = r.posting_id;

  insert into registry.posting (id, public_id, person_id, organisation_id, place_key, sort_key, post, subject, stage, weekly_load, main,
                                valid_from, recorded_at, recorded_by)
  select r.next_posting_id, registry.random_name(), p.person_id, p.organisation_id, p.place_key, p.sort_key, p.post, p.subject, p.stage,
         r.weekly_load, p.main, today, at, by_account
    from registry.import_row r
    join registry.posting p on p.id = r.posting_id
   where r.import_id = import
     and r.next_posting_id is not null;

  update registry.posting p
     set weekly_load = r.weekly_load, version = p.version + 1
    from registry.import_row r
   where r.import_id = import
     and r.outcome = 'change'
     and r.next_posting_id is null
     and p.id = r.posting_id
     and r.weekly_load <> coalesce(p.weekly_load, -1);

  with told as materialized (
    select distinct on (r.person_id) r.*
      from registry.import_row r
     where r.import_id = import
       and r.outcome = 'change'
     order by r.person_id, r.row
  ), counted as (
    update registry.person a set version = a.version + 1 from told where a.id = told.person_id
  ), ended as (
    update registry.person_period c
       set valid_until = today
      from told
     where c.person_id = told.person_id
       and c.valid_until is null
       and c.valid_from < today
    returning c.*
  ), rewritten as (
    update registry.person_period c
       set sex = coalesce(told.sex, c.sex),
           email = coalesce(nullif(told.email, ''), c.email),
           phone = coalesce(nullif(told.phone, ''), c.phone)
      from told
     where c.person_id = told.person_id
       and c.valid_until is null
       and c.valid_from >= today
  )
  insert into registry.person_period (person_id, valid_from, surname, first_name, patronymic, birth_date, sex, email, phone, skills,
                                      recorded_at, recorded_by)
  select c.person_id, today, c.surname, c.first_name, c.patronymic, c.birth_date, coalesce(told.sex, c.sex),
         coalesce(nullif(told.email, ''), c.email), coalesce(nullif(told.phone, ''), c.phone), c.skills, at, by_account
    from ended c
    join told on told.person_id = c.person_id;
end $$;

-- Puts a question to the place that has somebody whom this list wants too. The asker learns neither place nor answer beforehand.
create function registry.ask_for_staff(import bigint, place bigint, today date, at timestamptz, by_account bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from registry.list_import i
                  where i.id = import and i.place_key = place and place >= scope.low() and place < scope.high()) then
    raise exception 'import % is out of reach', import;
  end if;
  with asked as (
    insert into registry.posting_request (public_id, person_id, from_organisation_id, from_place_key, to_organisation_id, to_place_key, post,
                                          subject, weekly_load, valid_from, asked_at, asked_by)
    select registry.random_name(), r.person_id, r.organisation_id, r.target_key, held.organisation_id, held.place_key, r.post, r.subject,
           r.weekly_load, coalesce(r.hired_on, today), at, by_account
      from registry.import_row r,
           lateral (select w.organisation_id, w.place_key
                      from registry.posting w
                     where w.person_id = r.person_id
                     order by w.valid_until desc nulls first, w.main desc, w.valid_from desc
                     limit 1) as held
     where r.import_id = import
       and r.outcome = 'request'
    on conflict (person_id, from_organisation_id, post) where decided_at is null do nothing
    returning id, person_id, from_organisation_id, post
  )
  insert into registry.import_effect (import_id, place_key, row, new_person, new_posting, new_organisation, request_id)
  select import, place, min(r.row), false, false, false, asked.id
    from asked
    join registry.import_row r on r.import_id = import and r.outcome = 'request' and r.person_id = asked.person_id
                              and r.organisation_id = asked.from_organisation_id and r.post = asked.post
   group by asked.id;
end $$;

-- Rows that later work stands on, so that the import cannot be undone: who or what was changed since, or is referred to by a row of
-- another table. References are found by the foreign keys of the whole database.
create function registry.import_stopped_by(import bigint) returns table (at_row integer, reason text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  reference record;
begin
  if not exists (select 1 from registry.list_import i
                  where i.id = import and i.place_key >= scope.low() and i.place_key < scope.high()) then
    return;
  end if;

  return query
    select e.row, 'changed'
      from registry.import_effect e
      left join registry.posting p on p.id = e.posting_id
      left join registry.person a on a.id = e.person_id
     where e.import_id = import
       and e.posting_id is not null
       and (p.id is null
            or p.valid_until is not null
            or p.version <> case when e.new_posting then 0 else coalesce((e.before ->> 'posting_version')::bigint + 1, p.version) end
            or a.version <> coalesce((e.before ->> 'person_version')::bigint + 1, case when e.new_person then 0 else a.version end));
  return query
    select e.row, 'registry.posting'
      from registry.import_effect e
      join registry.posting p on p.person_id = e.person_id
     where e.import_id = import
       and e.new_person
       and not exists (select 1 from registry.import_effect o where o.import_id = import and o.posting_id = p.id);
  return query
    select e.row, 'registry.posting'
      from registry.import_effect e
     where e.import_id = import
       and e.new_organisation
       and (exists (select 1 from registry.posting p where p.organisation_id = e.organisation_id)
            or exists (select 1 from registry.organisation_period c where c.parent_id = e.organisation_id));

  return query
    select e.row, 'registry.posting_request'
      from registry.import_effect e
      join registry.posting_request q on q.id = e.request_id
     where e.import_id = import
       and q.accepted_as is not null;

  for reference in
    select k.conrelid::regclass as source, a.attname as field, f.relname as target
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_class f on f.oid = k.confrelid
     where k.contype = 'f'
       and k.conparentid = 0
       and k.confrelid in ('registry.person'::regclass, 'registry.posting'::regclass, 'registry.organisation'::regclass)
       and k.conrelid not in ('registry.person_period'::regclass, 'registry.person_identifier'::regclass, 'registry.posting'::regclass,
                              'registry.person_reach'::regclass, 'registry.organisation_period'::regclass, 'registry.list_import'::regclass)
  loop
    return query execute format(
      'select e.row, %L from registry.import_effect e
        where e.import_id = $1 and %s and exists (select 1 from %s s where s.%I = e.%I)',
      reference.source::text,
      case reference.target when 'person' then 'e.new_person' when 'posting' then 'e.new_posting' else 'e.new_organisation' end,
      reference.source, reference.field,
      case reference.target when 'person' then 'person_id' when 'posting' then 'posting_id' else 'organisation_id' end)
      using import;
  end loop;
end $$;

-- Takes back all an import did. Nothing else deletes people; what later work refers to cannot go, and then nothing goes.
create function registry.take_back_import(import bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select 1 from registry.import_stopped_by(import)) then
    raise exception 'import % is referred to', import;
  end if;
  if not exists (select 1 from registry.list_import i
                  where i.id = import and i.place_key >= scope.low() and i.place_key < scope.high()) then
    raise exception 'import % is out of reach', import;
  end if;

  delete from registry.posting_request q using registry.import_effect e
   where e.import_id = import and q.id = e.request_id and q.decided_at is null;
  delete from registry.posting p using registry.import_effect e where e.import_id = import and e.new_posting and p.id = e.posting_id;
  delete from registry.person_identifier i using registry.import_effect e where e.import_id = import and e.new_person and i.person_id = e.person_id;
  delete from registry.person_period c using registry.import_effect e where e.import_id = import and e.new_person and c.person_id = e.person_id;
  delete from registry.person a using registry.import_effect e where e.import_id = import and e.new_person and a.id = e.person_id;

  update registry.posting p
     set weekly_load = (e.before ->> 'weekly_load')::numeric, valid_until = null, end_reason = null, version = p.version + 1
    from registry.import_effect e
   where e.import_id = import and e.before ->> 'posting_version' is not null and p.id = (e.before ->> 'posting')::bigint;
  delete from registry.person_period c using registry.import_effect e
   where e.import_id = import and (e.before ->> 'replaced')::boolean and c.person_id = e.person_id and c.valid_until is null
     and exists (select 1 from registry.person_period o where o.id = (e.before ->> 'period')::bigint and o.valid_until is not null);
  update registry.person_period c
     set valid_until = null, sex = e.before ->> 'sex', email = e.before ->> 'email', phone = e.before ->> 'phone'
    from registry.import_effect e
   where e.import_id = import and e.before ? 'period' and c.id = (e.before ->> 'period')::bigint;

  delete from registry.organisation_period c using registry.import_effect e
   where e.import_id = import and e.organisation_id is not null and c.organisation_id = e.organisation_id
     and (e.new_organisation or c.valid_until is null and (e.before ->> 'replaced')::boolean);
  update registry.organisation_period c
     set valid_until = null,
         name = e.before ->> 'name', district = e.before ->> 'district',
         latitude = (e.before ->> 'latitude')::numeric, longitude = (e.before ->> 'longitude')::numeric,
         languages = array(select jsonb_array_elements_text(e.before -> 'languages')), school_kind = e.before ->> 'school_kind'
    from registry.import_effect e
   where e.import_id = import and e.before ? 'organisation_period' and c.id = (e.before ->> 'organisation_period')::bigint;
  delete from registry.search_name n using registry.import_effect e
   where e.import_id = import and e.new_organisation and n.kind = 'o' and n.bearer_id = e.organisation_id;
  delete from registry.organisation o using registry.import_effect e where e.import_id = import and e.new_organisation and o.id = e.organisation_id;

  delete from registry.import_effect where import_id = import;
end $$;

grant insert on registry.posting_request, registry.import_effect to birge_search;
grant delete on registry.posting_request, registry.posting, registry.person_reach, registry.person_identifier, registry.person_period,
      registry.person, registry.organisation_period, registry.organisation, registry.import_effect to birge_search;
grant update on registry.posting, registry.person_period, registry.organisation_period, registry.person_reach to birge_search;

revoke execute on function registry.ask_for_staff(bigint, bigint, date, timestamptz, bigint), registry.import_stopped_by(bigint),
  registry.take_back_import(bigint) from public;
grant execute on function registry.ask_for_staff(bigint, bigint, date, timestamptz, bigint), registry.import_stopped_by(bigint),
  registry.take_back_import(bigint) to birge_app;
grant create on schema registry to birge_search;
alter function registry.ask_for_staff(bigint, bigint, date, timestamptz, bigint) owner to birge_search;
alter function registry.import_stopped_by(bigint) owner to birge_search;
alter function registry.take_back_import(bigint) owner to birge_search;
revoke create on schema registry from birge_search;

-- Schools that changed: what held until today is closed and followed; what began today is written over.
create function registry.take_over_changed_schools(import bigint, place bigint, today date, at timestamptz, by_account bigint) returns void
  language plpgsql as $$
begin
  insert into registry.import_effect (import_id, place_key, row, new_person, new_posting, organisation_id, new_organisation, before)
  select import, place, r.row, false, false, r.organisation_id, false,
         jsonb_build_object('organisation_period', p.id, 'name', p.name, 'district', p.district, 'latitude', p.latitude,
                            'longitude', p.longitude, 'languages', p.languages, 'school_kind', p.school_kind,
                            'replaced', p.valid_from < today)
    from registry.import_row r
    join registry.organisation_period p on p.organisation_id = r.organisation_id and p.valid_until is null
   where r.import_id = import
     and r.outcome = 'change';

  with ended as (
    update registry.organisation_period p
       set valid_until = today
      from registry.import_row r
     where r.import_id = import
       and r.outcome = 'change'
       and p.organisation_id = r.organisation_id
       and p.valid_until is null
       and p.valid_from < today
    returning p.*
  ), rewritten as (
    update registry.organisation_period p
       set name = r.name, latitude = coalesce(r.latitude, p.latitude), longitude = coalesce(r.longitude, p.longitude),
           languages = case when r.languages = '{}' then p.languages else r.languages end,
           school_kind = coalesce(r.school_kind, p.school_kind)
      from registry.import_row r
     where r.import_id = import
       and r.outcome = 'change'
       and p.organisation_id = r.organisation_id
       and p.valid_until is null
       and p.valid_from >= today
  )
  insert into registry.organisation_period (organisation_id, valid_from, parent_id, code, name, short_name, school_kind, district, locality,
                                            languages, latitude, longitude, recorded_at, recorded_by)
  select p.organisation_id, today, p.parent_id, p.code, r.name, p.short_name, coalesce(r.school_kind, p.school_kind), p.district, p.locality,
         case when r.languages = '{}' then p.languages else r.languages end, coalesce(r.latitude, p.latitude),
         coalesce(r.longitude, p.longitude), at, by_account
    from ended p
    join registry.import_row r on r.import_id = import and r.outcome = 'change' and r.organisation_id = p.organisation_id;
end $$;
