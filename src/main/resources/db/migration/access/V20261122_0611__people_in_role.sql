-- Who has a role at a place today: ids only, to tell them what waits there. Whoever tells need not see their accounts.
grant create, usage on schema access_api to birge_search;
grant usage on schema access to birge_search;
create function access_api.people_in_role(of_role text, place bigint, day date) returns setof bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct a.person_id
    from access.role_grant g
    join access.account a on a.id = g.account_id
   where g.organisation_id = place
     and g.role = of_role
     and g.valid_from <= day
     and (g.valid_until is null or g.valid_until > day)
     and a.closed_at is null
     and a.person_id is not null
$$;
alter function access_api.people_in_role(text, bigint, date) owner to birge_search;
revoke create on schema access_api from birge_search;
