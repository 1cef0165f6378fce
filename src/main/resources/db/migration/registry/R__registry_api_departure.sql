-- Days on which people's stay at a place ended: from then on nothing of theirs was in force there, whatever came later.
create or replace view registry_api.departure with (security_invoker = true) as
select distinct p.person_id, p.organisation_id, p.place_key, p.valid_until as left_on
  from registry.posting p
 where p.valid_until > p.valid_from
   and not exists (select 1
                     from registry.posting q
                    where q.person_id = p.person_id
                      and q.organisation_id = p.organisation_id
                      and q.valid_from <= p.valid_until
                      and (q.valid_until is null or q.valid_until > p.valid_until));
