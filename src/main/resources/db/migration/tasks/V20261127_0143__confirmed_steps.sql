-- The head of a method union confirms the steps of the union's teachers; a confirmed step stays done.
alter table tasks.task_step add column confirmed_at timestamptz;
alter table tasks.task_step add column confirmed_by bigint references registry.person (id);
alter table tasks.task_step add check (confirmed_at is null or done_at is not null);
-- Work of heads that waits to be seen by their authority.
create index on tasks.task (place_key, done_at) where confirmer_id is null and done_at is not null and confirmed_at is null and cancelled_at is null;
