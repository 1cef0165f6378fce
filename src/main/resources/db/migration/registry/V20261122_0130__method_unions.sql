-- What the pages of method unions need: found by name whatever the spelling, walked in the order of names, members by union.
alter table registry.method_union add column name_key text collate "C" generated always as (registry.fold_v1(name)) stored;
create index on registry.method_union (name, id);
create index on registry.method_union (organisation_id);
create index on registry.method_union_member (union_id, valid_from);
create index on registry.method_union_school (organisation_id);

-- Former names, each with the first day on which it no longer held.
create table registry.method_union_name (
  id bigint generated always as identity primary key,
  union_id bigint not null references registry.method_union (id),
  name text not null,
  valid_until date not null,
  recorded_at timestamptz not null,
  recorded_by bigint
);
create index on registry.method_union_name (union_id);
