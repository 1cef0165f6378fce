-- Goals of several years: a centre's strategic plan, and a school's strategy, whose goals serve the centre's. A centre's goals are read by
-- everybody in its reach; they are written by the centre alone.
create table development.goal (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  reach_low bigint,
  reach_high bigint,
  position int not null,
  title text not null,
  indicator text not null default '',
  target text not null default '',
  from_year int not null,
  until_year int not null,
  serves text references development.goal (public_id),
  dropped_at timestamptz,
  version bigint not null default 0,
  check (until_year >= from_year),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on development.goal (organisation_id, position);
create index on development.goal (place_key, serves) where dropped_at is null;
create index on development.goal (reach_low, reach_high) where reach_low is not null;

-- What happened to a goal, with what it said from then on: insert only.
create table development.goal_event (
  id bigint generated always as identity primary key,
  goal_id bigint not null references development.goal (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  account_id bigint,
  what text not null,
  content jsonb not null
);
create index on development.goal_event (goal_id, id);
revoke update, delete on development.goal_event from birge_app;

alter table development.goal enable row level security;
alter table development.goal force row level security;
create policy reading on development.goal for select using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  or reach_low <= (select scope.low()) and reach_high >= (select scope.high()));
create policy adding on development.goal for insert with check (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy changing on development.goal for update using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));

alter table development.goal_event enable row level security;
alter table development.goal_event force row level security;
create policy of_goal on development.goal_event using (exists (select 1 from development.goal g where g.id = goal_id));

alter table development.measure add foreign key (goal) references development.goal (public_id);
create index on development.measure (goal) where goal is not null;
