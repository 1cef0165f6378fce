-- What the centre notes of its people for the assignment of requests: what they help with, in which languages, and how much at once.
create table support.staff_terms (
  organisation_id bigint not null,
  place_key bigint not null,
  person_id bigint not null references registry.person (id),
  subjects text[] not null default '{}',
  languages text[] not null default '{}',
  most_requests int not null check (most_requests between 0 and 40),
  weekly_hours int not null check (weekly_hours between 0 and 40),
  set_at timestamptz not null,
  set_by bigint references registry.person (id),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.staff_terms (person_id);
revoke delete on support.staff_terms from birge_app;

-- The centre's own people read it; its head notes it.
alter table support.staff_terms enable row level security;
alter table support.staff_terms force row level security;
create policy read_there on support.staff_terms for select using (
  organisation_id = (select scope.organisation()) and (select scope.role()) in ('centre-head', 'methodist')
  or (select scope.role()) like 'job:%' and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy noted on support.staff_terms for insert with check (
  organisation_id = (select scope.organisation()) and (select scope.role()) = 'centre-head');
create policy noted_anew on support.staff_terms for update using (
  organisation_id = (select scope.organisation()) and (select scope.role()) = 'centre-head');

-- A request nobody has taken on, and who of the centre is proposed for it; the organisation and place are those of the school that asks.
-- Nothing binds before it is taken over; the reasons are kept as they were reckoned.
create table support.assignment_line (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  run_id bigint not null references support.matching_run (id),
  request_id bigint not null references support.request (id),
  organisation_id bigint not null,
  place_key bigint not null,
  person_id bigint references registry.person (id),
  planned date,
  form text check (form in ('visit', 'online')),
  barred bigint[] not null default '{}',
  pinned_at timestamptz,
  moved_at timestamptz,
  reasons jsonb not null,
  barriers jsonb not null default '{}',
  standing_id bigint references registry.person (id),
  unkept_id bigint references registry.person (id),
  unkept text,
  taken_over_at timestamptz,
  taken_over_by bigint references registry.person (id),
  refused text,
  refused_values text[] not null default '{}',
  version bigint not null default 0,
  check ((person_id is null) = (planned is null) and (person_id is null) = (form is null)),
  check (taken_over_at is null or person_id is not null),
  unique (run_id, request_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.assignment_line (run_id, id);
create index on support.assignment_line (place_key, id);
create index on support.assignment_line (request_id);
create index on support.assignment_line (person_id);
create index on support.assignment_line (standing_id);
create index on support.assignment_line (unkept_id);
revoke delete on support.assignment_line from birge_app;

-- Seen where the proposal was made, by those who answer requests there.
alter table support.assignment_line enable row level security;
alter table support.assignment_line force row level security;
create policy makers on support.assignment_line using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and ((select scope.role()) in ('centre-head', 'methodist') or (select scope.role()) like 'job:%')
  and exists (select 1 from support.matching_run r where r.id = run_id));
