-- The council's plan of work for a school year: sittings foreseen, each with its day and topics. A session is called from one.
create table councils.planned_sitting (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  council_id bigint not null references councils.council (id),
  place_key bigint not null,
  year int not null,
  day date not null,
  topics text[] not null check (cardinality(topics) between 1 and 20),
  session_id bigint references councils.session (id),
  recorded_at timestamptz not null,
  recorded_by bigint
);
create index on councils.planned_sitting (council_id, year, day);
create index on councils.planned_sitting (session_id);

alter table councils.planned_sitting enable row level security;
alter table councils.planned_sitting force row level security;
create policy reach on councils.planned_sitting using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
