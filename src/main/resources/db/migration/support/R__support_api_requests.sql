-- Requests the centre has not dealt with yet, by what they are about. Who reads a request itself reads it here too, and nobody else.
create or replace view support_api.open_request with (security_invoker = true) as
select r.organisation_id, r.place_key, r.section, r.subject, r.area
  from support.request r
 where r.done_at is null
   and r.withdrawn_at is null;
