-- Who answers for a section of a school's plan in a year, and who confirms its work; what was so before stays.
create table development.responsibility (
  id bigint generated always as identity primary key,
  organisation_id bigint not null,
  place_key bigint not null,
  year int not null,
  section text not null,
  responsible_id bigint references registry.person (id),
  confirmer_id bigint references registry.person (id),
  set_at timestamptz not null,
  set_by bigint references registry.person (id),
  replaced_at timestamptz,
  check (responsible_id <> confirmer_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index on development.responsibility (organisation_id, year, section) where replaced_at is null;
create index on development.responsibility (organisation_id, year, id);

alter table development.responsibility enable row level security;
alter table development.responsibility force row level security;
create policy reach on development.responsibility using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
