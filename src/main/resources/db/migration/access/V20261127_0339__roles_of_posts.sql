-- Whoever begins at a second school gets the role of the post there, when they have an account: that school does not see accounts of others,
-- so a function gives it. It is asked by that school itself or by the place that has just agreed to the posting.
grant insert on access.role_grant to birge_search;
grant create on schema access_api to birge_search;
set role birge_search;
create function access_api.give_role_of_post(of_person bigint, at_organisation bigint, of_role text, from_day date, grant_name text,
                                             moment timestamptz)
  returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with given as (
    insert into access.role_grant (public_id, account_id, role, organisation_id, place_key, valid_from, given_by, given_at)
    select grant_name, a.id, of_role, o.id, o.place_key, from_day, scope.account(), moment
      from access.account a
      join registry.organisation o on o.id = at_organisation and o.kind = 'school'
     where a.person_id = of_person
       and a.closed_at is null
       and of_role in ('deputy', 'union-head', 'teacher', 'psychologist')
       and exists (select 1
                     from registry.posting p
                    where p.person_id = of_person
                      and p.organisation_id = at_organisation
                      and (p.valid_until is null or p.valid_until > from_day))
       and (access.invites() and o.place_key >= scope.low() and o.place_key < scope.high()
            or exists (select 1
                         from registry.posting_request q
                        where q.person_id = of_person
                          and q.from_organisation_id = at_organisation
                          and q.accepted_as is not null
                          and q.decided_at = moment
                          and q.to_place_key >= scope.low()
                          and q.to_place_key < scope.high()))
       and not exists (select 1
                         from access.role_grant g
                        where g.account_id = a.id
                          and g.organisation_id = at_organisation
                          and (g.valid_until is null or g.valid_until > from_day))
    returning 1)
  select exists (select 1 from given)
$$;
revoke all on function access_api.give_role_of_post(bigint, bigint, text, date, text, timestamptz) from public;
grant execute on function access_api.give_role_of_post(bigint, bigint, text, date, text, timestamptz) to birge_app;
reset role;
revoke create on schema access_api from birge_search;
