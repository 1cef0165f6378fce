-- What other modules may read of tasks. Overdue is what has no done_at and a due day up to SchoolDays.overdueUpTo.
create or replace view tasks_api.task with (security_invoker = true) as
select t.id, t.public_id, t.kind, t.source_kind, t.source_id, t.organisation_id, t.place_key, t.responsible_id, t.confirmer_id,
       t.title, t.begins, t.due, t.progress, t.done_at, t.confirmed_at, t.cancelled_at
  from tasks.task t;
