-- What was told of a task's due day: a row per stage reached, so that nothing is told twice. A moved due day begins anew.
create table tasks.reminder (
  task_id bigint not null references tasks.task (id),
  due date not null,
  stage int not null check (stage between 1 and 5),
  told_at timestamptz not null,
  primary key (task_id, due, stage)
);
create index on tasks.task (due) where done_at is null and cancelled_at is null;

alter table tasks.reminder enable row level security;
alter table tasks.reminder force row level security;
create policy of_task on tasks.reminder using (exists (select 1 from tasks.task t where t.id = task_id));
