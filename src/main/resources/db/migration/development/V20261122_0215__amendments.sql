-- Amendments of a plan in force: who, when, why, what. One that touches a priority need waits for the authority (decision is null), the others
-- are in force at once (direct). Before and after are the measure as it stood and as it shall stand; a dropped one has no after.
create table development.amendment (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  plan_id bigint not null references development.plan (id),
  number int not null,
  kind text not null check (kind in ('add', 'change', 'drop')),
  measure_id bigint references development.measure (id),
  before jsonb,
  after jsonb,
  reason text not null,
  made_at timestamptz not null,
  made_by bigint references registry.person (id),
  decision text check (decision in ('direct', 'agreed', 'noted', 'returned')),
  decided_at timestamptz,
  decided_by bigint references registry.person (id),
  words text,
  unique (plan_id, number),
  check ((decision is null) = (decided_at is null)),
  check ((kind = 'add') = (before is null) and (kind = 'drop') = (after is null))
);
create unique index one_waiting on development.amendment (measure_id) where decision is null;
create index on development.amendment (plan_id) where decision is null;
alter table development.amendment enable row level security;
alter table development.amendment force row level security;
create policy of_plan on development.amendment using (exists (select 1 from development.plan p where p.id = plan_id));

alter table development.plan_version add column amendment_id bigint references development.amendment (id);
