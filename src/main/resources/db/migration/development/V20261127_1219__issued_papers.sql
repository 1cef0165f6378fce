-- A control plan, a matrix of responsibility or a strategy as it was issued under a number, by the school or centre; one issued anew takes the place of
-- the one before. Most of them name people, so they are found by whoever issued them alone; whoever holds the paper checks it on the public page.
-- The digest is of what was printed, without number and code: whether it has changed since.
create table development.issued_paper (
  id bigint generated always as identity primary key,
  organisation_id bigint not null,
  place_key bigint not null,
  kind text not null,
  year int not null,
  version int not null,
  language text not null,
  digest text not null,
  document text not null unique,
  number text not null,
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by bigint references registry.person (id),
  unique (organisation_id, kind, year, version),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
revoke update, delete on development.issued_paper from birge_app;
alter table development.issued_paper enable row level security;
alter table development.issued_paper force row level security;
create policy where_issued on development.issued_paper using (
  organisation_id = (select scope.organisation()) or (select scope.role()) like 'job:%');
