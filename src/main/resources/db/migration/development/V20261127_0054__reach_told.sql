-- That somebody said whom a measure reached, be it nobody in particular.
create table development.reach_told (
  measure_id bigint primary key references development.measure (id),
  told_at timestamptz not null,
  told_by bigint references registry.person (id)
);
alter table development.reach_told enable row level security;
alter table development.reach_told force row level security;
create policy of_measure on development.reach_told using (exists (select 1 from development.measure m where m.id = measure_id));
