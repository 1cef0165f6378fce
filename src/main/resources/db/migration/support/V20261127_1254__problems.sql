-- A school's open problems (J6.4): the school's leaders write them, the head shows them to the centre or keeps them inside.
create table support.problem (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  section text not null,
  area text,
  title text not null check (length(title) <= 200),
  title_key text collate "C" generated always as (registry.fold_v1(title)) stored,
  words text not null check (length(words) <= 2000),
  written_by bigint references registry.person (id),
  written_at timestamptz not null,
  shown_at timestamptz,
  answered_at timestamptz,
  solved_at timestamptz,
  solved_by bigint references registry.person (id),
  helped text check (length(helped) <= 2000),
  changed_at timestamptz not null,
  version bigint not null default 0,
  check (answered_at is null or shown_at is not null),
  check (solved_at is null or helped is not null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.problem (place_key, shown_at) where shown_at is not null and solved_at is null;
create index on support.problem (place_key, id);
create index on support.problem (organisation_id);

-- What was tried, and whether it helped; with the measure, request or visit it was.
create table support.problem_try (
  id bigint generated always as identity primary key,
  problem_id bigint not null references support.problem (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  day date not null,
  words text not null check (length(words) <= 2000),
  helped text not null check (helped in ('yes', 'partly', 'no', 'unknown')),
  measure text,
  request_id bigint references support.request (id),
  visit_id bigint references support.visit (id)
);
create index on support.problem_try (problem_id, day);

-- What happened to a problem: insert only.
create table support.problem_event (
  id bigint generated always as identity primary key,
  problem_id bigint not null references support.problem (id),
  at timestamptz not null,
  person_id bigint,
  account_id bigint,
  what text not null,
  words text check (length(words) <= 2000)
);
create index on support.problem_event (problem_id, id);
revoke update, delete on support.problem_event, support.problem_try from birge_app;
revoke delete on support.problem from birge_app;

-- The school's leaders; the centre, of what is shown to it; colleagues and the authority find nothing here.
alter table support.problem enable row level security;
alter table support.problem force row level security;
create policy concerned on support.problem using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and ((select scope.role() in ('head', 'deputy') or scope.role() like 'job:%')
         or (select scope.role() in ('centre-head', 'methodist')) and shown_at is not null));
alter table support.problem_try enable row level security;
alter table support.problem_try force row level security;
create policy of_problem on support.problem_try using (exists (select 1 from support.problem p where p.id = problem_id));
alter table support.problem_event enable row level security;
alter table support.problem_event force row level security;
create policy of_problem on support.problem_event using (exists (select 1 from support.problem p where p.id = problem_id));

grant select on support.problem, support.problem_event to birge_search;
grant create on schema support to birge_search;
set role birge_search;

-- How many other schools of the region have shown the same problem and not solved it: counted, never named. The same is the same area of needs, or
-- where none is meant the same section of the plan.
create function support.others_with(problem bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(distinct o.organisation_id)::int
    from support.problem p
    join support.problem o on o.place_key / 10000000000 = p.place_key / 10000000000
                          and o.organisation_id <> p.organisation_id
                          and o.shown_at is not null
                          and o.solved_at is null
                          and coalesce(o.area, '§' || o.section) = coalesce(p.area, '§' || p.section)
   where p.id = problem
     and p.place_key >= scope.low()
     and p.place_key < scope.high()
     and scope.role() in ('head', 'deputy', 'centre-head', 'methodist')
$$;

-- Who of the centre answered, for the school that was answered; a school does not see the centre's people otherwise.
create function support.answerer_name(event bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select n.surname || ' ' || n.first_name
    from support.problem_event e
    join support.problem p on p.id = e.problem_id
    join registry.person_period n on n.person_id = e.person_id and n.valid_until is null
   where e.id = event
     and e.what = 'answered'
     and p.place_key >= scope.low()
     and p.place_key < scope.high()
     and scope.role() in ('head', 'deputy', 'centre-head', 'methodist')
$$;
revoke all on function support.others_with(bigint), support.answerer_name(bigint) from public;
grant execute on function support.others_with(bigint), support.answerer_name(bigint) to birge_app;
reset role;
revoke create on schema support from birge_search;
