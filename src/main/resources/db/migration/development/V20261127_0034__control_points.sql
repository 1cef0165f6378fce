-- A control point of a school's year (the end of a half-year or quarter). Its totals are frozen with the day on which the head confirms it; the
-- authority and the centre see this row alone, and only then.
create table development.control_point (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  year int not null,
  code text not null,
  day date not null,
  confirmed_at timestamptz,
  confirmed_by bigint references registry.person (id),
  counted_on date,
  measures int not null default 0,
  done int not null default 0,
  under_way int not null default 0,
  overdue int not null default 0,
  version bigint not null default 0,
  unique (organisation_id, year, code),
  check ((confirmed_at is null) = (counted_on is null)),
  check (measures >= done + under_way + overdue),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on development.control_point (place_key, year, code);

-- What the head says of a section; a section without a name is the whole. Words stay at the school.
create table development.control_words (
  control_point_id bigint not null references development.control_point (id),
  section text not null,
  words text not null,
  primary key (control_point_id, section)
);

-- The rows the frozen figures were counted from: each measure with its state on that day.
create table development.control_measure (
  control_point_id bigint not null references development.control_point (id),
  measure_id bigint not null references development.measure (id),
  section text not null,
  title text not null,
  state text not null check (state in ('planned', 'under-way', 'overdue', 'done')),
  primary key (control_point_id, measure_id)
);

-- What heads were told of a control point, so that nothing is told twice.
create table development.control_reminder (
  organisation_id bigint not null,
  place_key bigint not null,
  year int not null,
  code text not null,
  stage int not null check (stage between 1 and 3),
  told_at timestamptz not null,
  primary key (organisation_id, year, code, stage),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
revoke update, delete on development.control_measure, development.control_reminder from birge_app;

alter table development.control_point enable row level security;
alter table development.control_point force row level security;
create policy at_school on development.control_point using (organisation_id = (select scope.organisation()));
create policy totals on development.control_point for select using (
  confirmed_at is not null and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy jobs on development.control_point for select using ((select scope.role()) like 'job:%');

alter table development.control_words enable row level security;
alter table development.control_words force row level security;
create policy at_school on development.control_words using (
  exists (select 1 from development.control_point c where c.id = control_point_id and c.organisation_id = (select scope.organisation())));

alter table development.control_measure enable row level security;
alter table development.control_measure force row level security;
create policy at_school on development.control_measure using (
  exists (select 1 from development.control_point c where c.id = control_point_id and c.organisation_id = (select scope.organisation())));

alter table development.control_reminder enable row level security;
alter table development.control_reminder force row level security;
create policy reach on development.control_reminder using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
