-- What the head says shortly of a control point: on the way, done, or hindered by what and what is needed, with who and when. Nothing said is taken
-- back; the latest counts. It stays at the school, like the words of the sections.
create table development.control_standing (
  id bigint generated always as identity primary key,
  control_point_id bigint not null references development.control_point (id),
  standing text not null check (standing in ('on-the-way', 'done', 'hindered')),
  reason text not null default '',
  needed text not null default '',
  said_at timestamptz not null,
  said_by bigint references registry.person (id),
  check ((standing = 'hindered') = (reason <> '' and needed <> '')),
  check (standing = 'hindered' or reason = '' and needed = '')
);
create index on development.control_standing (control_point_id, id);
revoke update, delete on development.control_standing from birge_app;
alter table development.control_standing enable row level security;
alter table development.control_standing force row level security;
create policy at_school on development.control_standing using (
  exists (select 1 from development.control_point c where c.id = control_point_id and c.organisation_id = (select scope.organisation())));
