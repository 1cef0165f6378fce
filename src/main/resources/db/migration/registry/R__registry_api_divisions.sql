-- Who of a centre works in which of its divisions.
create or replace view registry_api.division_member with (security_invoker = true) as
select m.organisation_id, m.person_id, m.division, m.valid_from, m.valid_until, m.leads
  from registry.division_member m;
