-- A person's main posting is the matter of the place that holds it: who has it may print codes for the account and change the e-mail
-- letters go to. Places do not see each other's postings, so yes or no is asked of functions that do; nothing else leaves them.
grant create on schema registry, registry_api to birge_search;
grant usage on schema registry_api to birge_search;
set role birge_search;

-- Whether the person has a main posting on this day, wherever.
create function registry.has_main(person bigint, day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select 1
      from registry.posting p
     where p.person_id = person
       and p.main
       and (p.valid_until is null or p.valid_until > day))
$$;

-- Whether somebody beyond the viewer's places has the person as their main work on this day.
create function registry_api.main_elsewhere(person bigint, day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select 1
      from registry.posting p
     where p.person_id = person
       and p.main
       and (p.valid_until is null or p.valid_until > day)
       and (p.place_key < scope.low() or p.place_key >= scope.high()))
$$;

-- As before, but a posting that ends on a day to come is the main one until then.
create or replace function registry.fulfil_posting_request(request bigint, posting_id text, moment timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  insert into registry.posting (public_id, person_id, organisation_id, place_key, post, subject, stage, weekly_load, main, valid_from,
                                recorded_at, recorded_by)
  select posting_id, person_id, from_organisation_id, from_place_key, post, subject, stage, weekly_load,
         not registry.has_main(person_id, greatest(valid_from, moment::date)), valid_from, moment, scope.account()
    from registry.posting_request q
   where id = request
     and accepted_as is not null
     and decided_at = moment
     and to_place_key >= scope.low()
     and to_place_key < scope.high()
$$;

-- As before, but whoever holds the main posting on that day is asked, then whoever has any in force, then the latest.
create or replace function registry.request_posting(looked_up bytea, request_id text, organisation bigint, asked_post text, asked_subject text,
                                                    asked_stage text, load numeric, begins date, moment timestamptz)
  returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with sent as (
    insert into registry.posting_request (public_id, person_id, from_organisation_id, from_place_key, to_organisation_id, to_place_key, post,
                                          subject, stage, weekly_load, valid_from, asked_at, asked_by, asked_person)
    select request_id, i.person_id, o.id, o.place_key, p.organisation_id, p.place_key, asked_post, asked_subject, asked_stage, load, begins,
           moment, scope.account(), scope.person()
      from registry.person_identifier i
      join registry.organisation o on o.id = organisation and o.place_key >= scope.low() and o.place_key < scope.high()
      join lateral (
        select organisation_id, place_key
          from registry.posting
         where person_id = i.person_id
         order by main and (valid_until is null or valid_until > moment::date) desc, valid_until desc nulls first, main desc, valid_from desc
         limit 1) p on true
     where i.lookup = looked_up
        on conflict (person_id, from_organisation_id, post) where decided_at is null do nothing
    returning 1)
  select exists (select 1 from sent)
$$;
reset role;
revoke create on schema registry, registry_api from birge_search;

-- As before, but people who mainly work elsewhere keep their main posting there; whoever is new has none.
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
           and case when r.new_person then true else not registry.has_main(r.person_id, greatest(r.hired_on, today)) end,
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

-- As before, but a list changes no e-mail of people who mainly work elsewhere.
create or replace function registry.take_over_changed_staff(import bigint, place bigint, today date, at timestamptz, by_account bigint) returns void
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
           email = case when registry_api.main_elsewhere(c.person_id, today) then c.email else coalesce(nullif(told.email, ''), c.email) end,
           phone = coalesce(nullif(told.phone, ''), c.phone)
      from told
     where c.person_id = told.person_id
       and c.valid_until is null
       and c.valid_from >= today
  )
  insert into registry.person_period (person_id, valid_from, surname, first_name, patronymic, birth_date, sex, email, phone, skills,
                                      recorded_at, recorded_by)
  select c.person_id, today, c.surname, c.first_name, c.patronymic, c.birth_date, coalesce(told.sex, c.sex),
         case when registry_api.main_elsewhere(c.person_id, today) then c.email else coalesce(nullif(told.email, ''), c.email) end, coalesce(nullif(told.phone, ''), c.phone), c.skills, at, by_account
    from ended c
    join told on told.person_id = c.person_id;
end $$;
