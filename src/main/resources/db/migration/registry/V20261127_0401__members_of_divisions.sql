-- Who of a centre works in which of its divisions, by the pack's code; somebody may work in two. Dated rows, nothing is removed.
create table registry.division_member (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  person_id bigint not null references registry.person (id),
  division text not null,
  valid_from date not null,
  valid_until date,
  assigned_at timestamptz not null,
  assigned_by bigint,
  check (valid_until is null or valid_until >= valid_from),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index on registry.division_member (organisation_id, person_id, division) where valid_until is null;
create index on registry.division_member (person_id);

-- The centre's own people read who works where; only its head says so.
alter table registry.division_member enable row level security;
alter table registry.division_member force row level security;
create policy reading on registry.division_member for select using (
  organisation_id = (select scope.organisation()) or person_id = (select scope.person())
  or (select scope.role()) like 'job:%' and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy assigning on registry.division_member for insert with check (
  organisation_id = (select scope.organisation()) and (select scope.role()) = 'centre-head'
  or (select scope.role()) like 'job:%' and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy ending on registry.division_member for update using (
  organisation_id = (select scope.organisation()) and (select scope.role()) = 'centre-head'
  or (select scope.role()) like 'job:%' and place_key >= (select scope.low()) and place_key < (select scope.high()));
revoke delete on registry.division_member from birge_app;
