-- Courses, their sessions, and who takes part. Where each stands is told by its moments.
create function growth.training_key(words text) returns text
  language sql immutable parallel safe
  return registry.fold_v1(words);

create table growth.course (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  title text not null check (length(title) between 1 and 200),
  purpose text not null check (length(purpose) <= 2000),
  kind text not null check (kind in ('seminar', 'training', 'round-table', 'upgrading', 'requalification', 'directed-study', 'distance')),
  areas text[] not null check (cardinality(areas) <= 3),
  subject text,
  audiences text[] not null check (cardinality(audiences) between 1 and 4),
  hours int not null check (hours between 1 and 500),
  form text not null check (form in ('on-site', 'distance', 'mixed')),
  provider text check (length(provider) between 1 and 200),
  made_by bigint not null references registry.person (id),
  made_at timestamptz not null,
  offered_at timestamptz,
  withdrawn_at timestamptz,
  title_key text generated always as (growth.training_key(title || ' ' || coalesce(provider, ''))) stored,
  version bigint not null default 0,
  check (kind <> 'requalification' or subject is not null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.course (organisation_id, id);
revoke delete on growth.course from birge_app;

create table growth.training (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  course_id bigint not null references growth.course (id),
  organisation_id bigint not null,
  place_key bigint not null,
  first_day date not null,
  last_day date not null,
  begins time not null,
  ends time not null,
  place text check (length(place) between 1 and 200),
  link text check (length(link) between 1 and 500),
  language text,
  capacity int not null check (capacity between 1 and 1000),
  apply_by date not null,
  outsider text check (length(outsider) between 1 and 200),
  planned_by bigint not null references registry.person (id),
  planned_at timestamptz not null,
  opened_at timestamptz,
  held_at timestamptz,
  closed_at timestamptz,
  called_off_at timestamptz,
  reason text check (length(reason) <= 1000),
  changed_at timestamptz not null,
  version bigint not null default 0,
  check (begins < ends and first_day <= last_day and apply_by <= first_day),
  check (place is not null or link is not null),
  check (held_at is null or opened_at is not null),
  check (closed_at is null or held_at is not null),
  check (called_off_at is null or held_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.training (organisation_id, first_day);
create index on growth.training (course_id, first_day);
revoke delete on growth.training from birge_app;

create table growth.training_day (
  training_id bigint not null references growth.training (id),
  day date not null,
  primary key (training_id, day)
);

-- Who of the centre leads it.
create table growth.training_trainer (
  training_id bigint not null references growth.training (id),
  person_id bigint not null references registry.person (id),
  primary key (training_id, person_id)
);
create index on growth.training_trainer (person_id);

-- Somebody's place in a session: the person and the school they come from.
create table growth.enrolment (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  training_id bigint not null references growth.training (id),
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  proposed_by bigint not null references registry.person (id),
  proposed_at timestamptz not null,
  consented_at timestamptz,
  agreed_at timestamptz,
  agreed_by bigint references registry.person (id),
  accepted_at timestamptz,
  accepted_by bigint references registry.person (id),
  seated_at timestamptz,
  declined_at timestamptz,
  declined_by bigint references registry.person (id),
  withdrawn_at timestamptz,
  withdrawn_by bigint references registry.person (id),
  reason text check (length(reason) <= 1000),
  result_at timestamptz,
  result_by bigint references registry.person (id),
  completed boolean,
  certificate text check (length(certificate) between 1 and 40),
  asked_effect_at timestamptz,
  check (accepted_at is null or consented_at is not null and agreed_at is not null),
  check (seated_at is null or accepted_at is not null),
  check (completed is null or seated_at is not null and result_at is not null),
  check (declined_at is null or withdrawn_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
-- Nobody is enrolled twice, however many press the button at the same moment.
create unique index enrolled_once on growth.enrolment (training_id, person_id) where declined_at is null and withdrawn_at is null;
create index on growth.enrolment (place_key, training_id);
create index on growth.enrolment (person_id);
create index on growth.enrolment (training_id, accepted_at);
revoke delete on growth.enrolment from birge_app;

create table growth.attendance (
  enrolment_id bigint not null references growth.enrolment (id),
  day date not null,
  present boolean not null,
  marked_at timestamptz not null,
  marked_by bigint references registry.person (id),
  primary key (enrolment_id, day)
);

-- What those who took part say some weeks later, and what their heads see. Only figures of five people and more leave these two tables.
create table growth.training_answer (
  enrolment_id bigint primary key references growth.enrolment (id),
  training_id bigint not null references growth.training (id),
  person_id bigint not null references registry.person (id),
  helped text not null check (helped in ('yes', 'partly', 'no')),
  words text check (length(words) <= 2000),
  answered_at timestamptz not null
);
create index on growth.training_answer (training_id);

create table growth.training_effect (
  enrolment_id bigint primary key references growth.enrolment (id),
  training_id bigint not null references growth.training (id),
  organisation_id bigint not null,
  place_key bigint not null,
  seen text not null check (seen in ('yes', 'partly', 'no')),
  words text check (length(words) <= 2000),
  said_at timestamptz not null,
  said_by bigint not null references registry.person (id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.training_effect (training_id);

-- What happened to a session: insert only.
create table growth.training_event (
  id bigint generated always as identity primary key,
  training_id bigint not null references growth.training (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  account_id bigint,
  what text not null,
  words text check (length(words) <= 1000)
);
create index on growth.training_event (training_id, id);
revoke update, delete on growth.training_event from birge_app;

-- What a centre offers is read in its reach, from above and below; only the centre itself changes it.
alter table growth.course enable row level security;
alter table growth.course force row level security;
create policy in_reach on growth.course for select using (
  exists (select 1
            from registry.organisation o
           where o.id = organisation_id
             and o.reach_low < (select scope.high())
             and o.reach_high > (select scope.low())));
create policy make_own on growth.course for insert with check (
  organisation_id = (select scope.organisation()) and (select scope.role() in ('centre-head', 'methodist')));
create policy change_own on growth.course for update using (
  organisation_id = (select scope.organisation()) and (select scope.role() in ('centre-head', 'methodist')));

alter table growth.training enable row level security;
alter table growth.training force row level security;
create policy in_reach on growth.training for select using (
  exists (select 1
            from registry.organisation o
           where o.id = organisation_id
             and o.reach_low < (select scope.high())
             and o.reach_high > (select scope.low())));
create policy make_own on growth.training for insert with check (
  organisation_id = (select scope.organisation()) and (select scope.role() in ('centre-head', 'methodist')));
create policy change_own on growth.training for update using (
  organisation_id = (select scope.organisation()) and (select scope.role() in ('centre-head', 'methodist'))
  or (select scope.role() like 'job:%'));

alter table growth.training_day enable row level security;
alter table growth.training_day force row level security;
create policy of_training on growth.training_day for select using (exists (select 1 from growth.training t where t.id = training_id));
create policy make_own on growth.training_day for insert with check (
  exists (select 1 from growth.training t where t.id = training_id and t.organisation_id = (select scope.organisation())));
create policy remove_own on growth.training_day for delete using (
  exists (select 1 from growth.training t where t.id = training_id and t.organisation_id = (select scope.organisation())));

alter table growth.training_trainer enable row level security;
alter table growth.training_trainer force row level security;
create policy of_training on growth.training_trainer for select using (exists (select 1 from growth.training t where t.id = training_id));
create policy make_own on growth.training_trainer for insert with check (
  exists (select 1 from growth.training t where t.id = training_id and t.organisation_id = (select scope.organisation())));
create policy remove_own on growth.training_trainer for delete using (
  exists (select 1 from growth.training t where t.id = training_id and t.organisation_id = (select scope.organisation())));

alter table growth.training_event enable row level security;
alter table growth.training_event force row level security;
create policy of_centre on growth.training_event for select using (
  exists (select 1 from growth.training t where t.id = training_id and t.organisation_id = (select scope.organisation())));
create policy make_own on growth.training_event for insert with check (
  exists (select 1 from growth.training t where t.id = training_id and t.organisation_id = (select scope.organisation())));

-- The person, the leaders of their school and the centre; colleagues find nothing here.
alter table growth.enrolment enable row level security;
alter table growth.enrolment force row level security;
create policy concerned on growth.enrolment using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));

alter table growth.attendance enable row level security;
alter table growth.attendance force row level security;
create policy of_enrolment on growth.attendance for select using (exists (select 1 from growth.enrolment e where e.id = enrolment_id));
create policy marked_by_centre on growth.attendance for insert with check (
  (select scope.role() in ('centre-head', 'methodist')) and exists (select 1 from growth.enrolment e where e.id = enrolment_id));
create policy changed_by_centre on growth.attendance for update using (
  (select scope.role() in ('centre-head', 'methodist')) and exists (select 1 from growth.enrolment e where e.id = enrolment_id));

alter table growth.training_answer enable row level security;
alter table growth.training_answer force row level security;
create policy own on growth.training_answer using (person_id = (select scope.person()));

alter table growth.training_effect enable row level security;
alter table growth.training_effect force row level security;
create policy of_leaders on growth.training_effect using (
  place_key >= (select scope.low()) and place_key < (select scope.high()) and (select scope.role() in ('head', 'deputy')));

grant create, usage on schema growth to birge_search;
grant select on growth.training, growth.training_trainer, growth.enrolment, growth.training_answer, growth.training_effect to birge_search;
set role birge_search;

-- Schools do not see the people of the centre; who leads a session within their reach, they know by name.
create function growth.trainer_name(trainer bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from registry.person_period p
   where p.person_id = trainer
     and p.valid_until is null
     and exists (select 1
                   from growth.training_trainer w
                   join growth.training t on t.id = w.training_id
                   join registry.organisation o on o.id = t.organisation_id
                  where w.person_id = trainer
                    and o.reach_low < scope.high()
                    and o.reach_high > scope.low())
$$;
revoke all on function growth.trainer_name(bigint) from public;
grant execute on function growth.trainer_name(bigint) to birge_app;

-- How many have a place in a session, how many wait for one, how many are asked for and not answered yet. Counts only; whose places, they do not say.
create function growth.places_of(of_training bigint) returns table (seated int, waiting int, asked int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*) filter (where e.seated_at is not null)::int,
         count(*) filter (where e.accepted_at is not null and e.seated_at is null)::int,
         count(*) filter (where e.accepted_at is null)::int
    from growth.enrolment e
    join growth.training t on t.id = e.training_id
    join registry.organisation o on o.id = t.organisation_id
   where e.training_id = of_training
     and e.declined_at is null
     and e.withdrawn_at is null
     and o.reach_low < scope.high()
     and o.reach_high > scope.low()
$$;
revoke all on function growth.places_of(bigint) from public;
grant execute on function growth.places_of(bigint) to birge_app;

-- One's own turn on the waiting list: 1 moves up next; null where one does not wait.
create function growth.turn_of(of_enrolment bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select (select count(*)::int
            from growth.enrolment w
           where w.training_id = e.training_id
             and w.accepted_at is not null
             and w.seated_at is null
             and w.declined_at is null
             and w.withdrawn_at is null
             and (w.accepted_at, w.id) <= (e.accepted_at, e.id))
    from growth.enrolment e
   where e.id = of_enrolment
     and e.accepted_at is not null
     and e.seated_at is null
     and e.declined_at is null
     and e.withdrawn_at is null
     and (e.person_id = scope.person() or e.place_key >= scope.low() and e.place_key < scope.high())
$$;
revoke all on function growth.turn_of(bigint) from public;
grant execute on function growth.turn_of(bigint) to birge_app;

-- What came of a session: how many completed it, and what they and their heads say; nothing below five answers.
create function growth.effects_of(of_training bigint)
  returns table (completed int, answered int, helped int, partly int, not_helped int, heads int, seen int, seen_partly int, not_seen int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with told as (
    select (select count(*)::int from growth.enrolment e where e.training_id = t.id and e.completed) as completed, a.*, h.*
      from growth.training t
      join registry.organisation o on o.id = t.organisation_id and o.reach_low < scope.high() and o.reach_high > scope.low()
     cross join lateral (
       select count(*)::int as answered, count(*) filter (where helped = 'yes')::int as helped, count(*) filter (where helped = 'partly')::int as partly,
              count(*) filter (where helped = 'no')::int as not_helped
         from growth.training_answer
        where training_id = t.id) a
     cross join lateral (
       select count(*)::int as heads, count(*) filter (where seen = 'yes')::int as seen, count(*) filter (where seen = 'partly')::int as seen_partly,
              count(*) filter (where seen = 'no')::int as not_seen
         from growth.training_effect
        where training_id = t.id) h
     where t.id = of_training)
  select case when completed >= 5 then completed end, case when answered >= 5 then answered end, case when answered >= 5 then helped end,
         case when answered >= 5 then partly end, case when answered >= 5 then not_helped end, case when heads >= 5 then heads end,
         case when heads >= 5 then seen end, case when heads >= 5 then seen_partly end, case when heads >= 5 then not_seen end
    from told
$$;
revoke all on function growth.effects_of(bigint) from public;
grant execute on function growth.effects_of(bigint) to birge_app;

-- What those who took part wrote, without names and in no order of theirs; for the centre that held it, from five answers on.
create function growth.words_of(of_training bigint) returns table (words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.words
    from growth.training_answer a
    join growth.training t on t.id = a.training_id
   where a.training_id = of_training
     and t.organisation_id = scope.organisation()
     and scope.role() in ('centre-head', 'methodist')
     and a.words is not null
     and (select count(*) from growth.training_answer b where b.training_id = of_training) >= 5
   order by md5(a.words)
$$;
revoke all on function growth.words_of(bigint) from public;
grant execute on function growth.words_of(bigint) to birge_app;
reset role;
revoke create on schema growth from birge_search;
