create schema if not exists development;
create schema if not exists development_api;

-- One row a school and year, kept by the commands in the transaction that changes what it sums up, so that lists of schools stay quick.
create table development.school_year (
  organisation_id bigint not null,
  place_key bigint not null,
  year int not null,
  campaign_id bigint,
  asked int not null default 0,
  answered int not null default 0,
  opens date,
  closes date,
  closed_on date,
  top_area text,
  top_index smallint,
  primary key (organisation_id, year),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index on development.school_year (year, place_key);

alter table development.school_year enable row level security;
alter table development.school_year force row level security;
create policy reach on development.school_year using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
