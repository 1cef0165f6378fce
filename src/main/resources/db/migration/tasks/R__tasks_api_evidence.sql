-- How much evidence a task has; its words and files stay with the task. What was taken back does not count.
create or replace view tasks_api.evidence with (security_invoker = true) as
select e.id, e.task_id, e.kind, e.added_at
  from tasks.task_evidence e
 where e.removed_at is null;
