-- Decisions of closed sessions, for reports: one row a decision.
create or replace view councils_api.decision with (security_invoker = true) as
select d.id, d.public_id, d.wording, d.responsible_id, d.responsible, d.due, d.task_id,
       s.public_id as session_public_id, s.year, s.number, s.held_at, s.closed_at,
       c.kind, c.organisation_id, c.place_key
  from councils.decision d
  join councils.item i on i.id = d.item_id
  join councils.session s on s.id = i.session_id
  join councils.council c on c.id = s.council_id
 where s.closed_at is not null;

create or replace view councils_api.session with (security_invoker = true) as
select s.id, s.public_id, s.year, s.number, s.held_at, s.invited_at, s.opened_at, s.closed_at,
       c.kind, c.public_id as council_public_id, c.organisation_id, c.place_key
  from councils.session s
  join councils.council c on c.id = s.council_id;
