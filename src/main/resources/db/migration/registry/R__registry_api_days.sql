-- Days set on top of the country's calendar, with the range of places they are for.
create or replace view registry_api.special_day with (security_invoker = true) as
select d.id, d.public_id, d.organisation_id, o.reach_low as low, o.reach_high as high, d.kind, d.from_day, d.until_day, d.set_at
  from registry.special_day d
  join registry.organisation o on o.id = d.organisation_id
 where d.withdrawn_at is null;

-- All days off that were ever set, those taken back too: what was promised has followed them and stays.
create or replace view registry_api.day_off with (security_invoker = true) as
select d.public_id, o.reach_low as low, o.reach_high as high, o.kind = 'school' as school, d.from_day, d.until_day, d.set_at, d.withdrawn_at
  from registry.special_day d
  join registry.organisation o on o.id = d.organisation_id
 where d.kind = 'off';

-- When somebody is away; why is nobody's business.
create or replace view registry_api.absence with (security_invoker = true) as
select a.id, a.person_id, a.organisation_id, a.place_key, a.from_day, a.until_day
  from registry.absence a
 where a.withdrawn_at is null;
