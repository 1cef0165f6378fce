-- How much evidence a task has, lists of who came among it; its words and files stay with the task. What was taken back counts until then.
create or replace view tasks_api.evidence with (security_invoker = true) as
select e.id, e.task_id, e.kind, e.added_at, e.removed_at
  from tasks.task_evidence e
 union all
select a.id, a.task_id, 'attendance', a.held_at, a.removed_at
  from tasks.attendance a
 where a.held_at is not null;
