-- What was approved before a mentor asked for another reach: a refusal gives it back.
alter table support.mentor
  add column former_reach text check (former_reach in ('school', 'area')),
  add column former_km int,
  add column former_approved_at timestamptz,
  add column former_approved_by bigint references registry.person (id),
  add check (former_reach is null = (former_approved_at is null));
