-- What is said of a section besides the narrative.
alter table development.report_chapter
  add column difficulties text not null default '',
  add column proposals text not null default '';

-- A school's report of a year. Its state is told by its moments: put before the councils, heard (a hearing that closes the year has adopted
-- it), closed; none of them is being written.
create table development.year_report (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  year int not null,
  put_at timestamptz,
  put_by bigint references registry.person (id),
  closed_at timestamptz,
  closed_by bigint references registry.person (id),
  version bigint not null default 0,
  unique (organisation_id, year),
  check (closed_at is null or put_at is not null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on development.year_report (year, place_key);

-- A council heard the report, or did not, with the reason. One recorded anew takes the place of the one before.
create table development.hearing (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  report_id bigint not null references development.year_report (id),
  council text not null,
  closes_year boolean not null,
  held_on date,
  minutes_number text,
  adopted boolean,
  words text not null default '',
  reason text,
  session_public_id text,
  recorded_at timestamptz not null,
  recorded_by bigint references registry.person (id),
  superseded_at timestamptz,
  check ((held_on is null) = (reason is not null)),
  check ((held_on is null) = (adopted is null))
);
create unique index one_hearing on development.hearing (report_id, council) where superseded_at is null;

-- What a hearing decided that is not among the decisions of a sitting held in the system; each is a task.
create table development.hearing_decision (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  hearing_id bigint not null references development.hearing (id),
  wording text not null,
  responsible_id bigint not null references registry.person (id),
  due date not null,
  task_id bigint
);
create index on development.hearing_decision (hearing_id);

-- What the centre notes on a report that was put before the councils: insert only.
create table development.report_note (
  id bigint generated always as identity primary key,
  report_id bigint not null references development.year_report (id),
  organisation_id bigint not null,
  words text not null,
  written_at timestamptz not null,
  written_by bigint references registry.person (id)
);
create index on development.report_note (report_id);
revoke update, delete on development.report_note from birge_app;

alter table development.year_report enable row level security;
alter table development.year_report force row level security;
create policy reach on development.year_report using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));

alter table development.hearing enable row level security;
alter table development.hearing force row level security;
create policy of_report on development.hearing using (exists (select 1 from development.year_report r where r.id = report_id));

alter table development.hearing_decision enable row level security;
alter table development.hearing_decision force row level security;
create policy of_hearing on development.hearing_decision using (exists (select 1 from development.hearing h where h.id = hearing_id));

alter table development.report_note enable row level security;
alter table development.report_note force row level security;
create policy of_report on development.report_note using (exists (select 1 from development.year_report r where r.id = report_id));

-- Whom a measure reached: a fact for each measure and person, said when the measure is done.
create table development.reached (
  measure_id bigint not null references development.measure (id),
  person_id bigint not null references registry.person (id),
  recorded_at timestamptz not null,
  recorded_by bigint references registry.person (id),
  primary key (measure_id, person_id)
);
create index on development.reached (person_id);
alter table development.reached enable row level security;
alter table development.reached force row level security;
create policy of_measure on development.reached using (exists (select 1 from development.measure m where m.id = measure_id));
