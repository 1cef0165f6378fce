-- Who came to what a task was about: people of the school by name, outsiders as a number. A list that is prepared is printed and signed; one that is
-- held shows that it took place, and who came.
create table tasks.attendance (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  task_id bigint not null references tasks.task (id),
  day date not null,
  theme text not null,
  outsiders int not null default 0 check (outsiders between 0 and 5000),
  version bigint not null default 0,
  made_at timestamptz not null,
  made_by bigint references registry.person (id),
  held_at timestamptz,
  removed_at timestamptz
);
create index on tasks.attendance (task_id, day);

create table tasks.attendee (
  attendance_id bigint not null references tasks.attendance (id),
  person_id bigint not null references registry.person (id),
  came boolean not null,
  primary key (attendance_id, person_id)
);
create index on tasks.attendee (person_id);

alter table tasks.attendance enable row level security;
alter table tasks.attendance force row level security;
create policy of_task on tasks.attendance using (exists (select 1 from tasks.task t where t.id = task_id));
alter table tasks.attendee enable row level security;
alter table tasks.attendee force row level security;
create policy of_attendance on tasks.attendee using (exists (select 1 from tasks.attendance a where a.id = attendance_id));
