-- The sittings that councils foresee for a year, with their questions.
create or replace view councils_api.planned_sitting with (security_invoker = true) as
select p.id, p.public_id, p.year, p.day, p.topics, c.kind, c.organisation_id, c.place_key
  from councils.planned_sitting p
  join councils.council c on c.id = p.council_id;
