-- What the head says in words of each section of the year's report; the figures are counted from measures and tasks.
create table development.report_chapter (
  organisation_id bigint not null,
  place_key bigint not null,
  year int not null,
  section text not null,
  narrative text not null,
  version bigint not null default 1,
  written_at timestamptz not null,
  written_by bigint,
  primary key (organisation_id, year, section),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on development.report_chapter (place_key);

alter table development.report_chapter enable row level security;
alter table development.report_chapter force row level security;
create policy reach on development.report_chapter using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
