-- How much evidence a task has; its words and files stay with the task.
create or replace view tasks_api.evidence with (security_invoker = true) as
select e.id, e.task_id, e.kind, e.added_at
  from tasks.task_evidence e;
