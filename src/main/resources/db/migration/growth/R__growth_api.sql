-- Trainings people completed, in closed sessions. Who reads a place in a session reads it here too, and nobody else.
create or replace view growth_api.completed_training with (security_invoker = true) as
select e.person_id, t.id as training_id, c.title, c.kind, c.hours, t.last_day, e.certificate
  from growth.enrolment e
  join growth.training t on t.id = e.training_id
  join growth.course c on c.id = t.course_id
 where e.completed
   and t.closed_at is not null
   and e.declined_at is null
   and e.withdrawn_at is null;
