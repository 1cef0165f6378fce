-- Lists of schools and staff that were sent in: the file, what its columns mean, the rows as they were understood, what was done
-- with them. Where an import stands is told by its instants.
create table registry.list_import (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  kind text not null check (kind in ('staff', 'schools')),
  file_name text not null,
  form text not null,
  bytes bigint not null,
  headings text[] not null,
  examples text[] not null,
  places jsonb not null,
  received_at timestamptz not null,
  received_by bigint references access.account (id),
  working_since timestamptz,
  worked_at timestamptz,
  step text,
  rows_done integer not null default 0,
  read_at timestamptz,
  skipped integer not null default 0,
  taken_at timestamptz,
  taken_by bigint references access.account (id),
  undone_at timestamptz,
  undone_by bigint references access.account (id),
  failure text,
  failure_values text[] not null default '{}',
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on registry.list_import (place_key, received_at desc);

-- The file in pieces of a megabyte, so that any node can read it; gone when the import is over.
create table registry.import_part (
  import_id bigint not null references registry.list_import (id),
  place_key bigint not null,
  n integer not null,
  bytes bytea not null,
  primary key (import_id, n)
);
alter table registry.import_part alter column bytes set storage external;

-- The rows as they were understood. Unlogged: after a crash the file is read again.
create unlogged table registry.import_row (
  import_id bigint not null,
  place_key bigint not null,
  row integer not null,
  outcome text not null check (outcome in ('add', 'change', 'same', 'request', 'refused')),
  mended boolean not null,
  findings jsonb not null,
  cells text[],
  code text,
  organisation_id bigint,
  target_key bigint,
  surname text,
  first_name text,
  patronymic text,
  lookup bytea,
  sealed bytea,
  birth_date date,
  sex text,
  post text,
  subject text,
  weekly_load numeric(4, 1),
  hired_on date,
  email text,
  phone text,
  name text,
  district text,
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  languages text[],
  school_kind text,
  person_id bigint,
  new_person boolean not null default false,
  posting_id bigint,
  next_posting_id bigint,
  primary key (import_id, row)
);
create index on registry.import_row (import_id, outcome, row);

-- What a taken-over row left in the registry, for undoing: before holds what it replaced.
create table registry.import_effect (
  import_id bigint not null references registry.list_import (id),
  place_key bigint not null,
  row integer not null,
  person_id bigint,
  new_person boolean not null,
  posting_id bigint,
  new_posting boolean not null,
  organisation_id bigint,
  new_organisation boolean not null,
  request_id bigint,
  before jsonb,
  primary key (import_id, row)
);

alter table registry.list_import enable row level security;
alter table registry.list_import force row level security;
create policy reach on registry.list_import using (
  place_key >= (select scope.low()) and place_key < (select scope.high()))
  with check (place_key >= (select scope.low()) and place_key < (select scope.high()));

alter table registry.import_part enable row level security;
alter table registry.import_part force row level security;
create policy reach on registry.import_part using (
  place_key >= (select scope.low()) and place_key < (select scope.high()))
  with check (place_key >= (select scope.low()) and place_key < (select scope.high()));

alter table registry.import_row enable row level security;
alter table registry.import_row force row level security;
create policy reach on registry.import_row using (
  place_key >= (select scope.low()) and place_key < (select scope.high()))
  with check (place_key >= (select scope.low()) and place_key < (select scope.high()));

alter table registry.import_effect enable row level security;
alter table registry.import_effect force row level security;
create policy reach on registry.import_effect using (
  place_key >= (select scope.low()) and place_key < (select scope.high()))
  with check (place_key >= (select scope.low()) and place_key < (select scope.high()));
