-- Who reads a visit or a request itself reads it here too, and nobody else.
create or replace view support_api.help_with_measure with (security_invoker = true) as
select l.measure, v.organisation_id, 'visit' as kind, '/visits/' || v.public_id as address, v.topic, v.day, v.recorded_at is not null as given
  from support.visit_measure l
  join support.visit v on v.id = l.visit_id
 where v.called_off_at is null
 union all
select r.measure, r.organisation_id, 'request', '/support/' || r.public_id, r.topic, coalesce(r.done_on, r.planned, r.promised), r.done_at is not null
  from support.request r
 where r.measure is not null
   and r.withdrawn_at is null;

create or replace view support_api.visit with (security_invoker = true) as
select v.public_id, v.organisation_id, v.place_key, v.day, v.topic, v.seen, v.agreements, v.next_look, v.minutes, v.recorded_at is not null as recorded,
       v.confirmed_at is not null as confirmed
  from support.visit v
 where v.called_off_at is null;
