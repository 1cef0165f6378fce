-- Who took on each of these requests, by name: whoever reads a request knows it, a school too. Asked by the request, not by the helper: somebody with many
-- visits and requests would be looked through until one of them lies within reach.
grant create on schema support to birge_search;
set role birge_search;
create function support.responsible_for(requests bigint[]) returns table (request_id bigint, name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.id, p.surname || ' ' || p.first_name
    from support.request r
    join registry.person_period p on p.person_id = r.responsible_id and p.valid_until is null
   where r.id = any (requests)
     and (r.place_key >= scope.low() and r.place_key < scope.high()
            and (scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
          or r.asked_by = scope.person()
          or r.responsible_id = scope.person())
$$;
revoke all on function support.responsible_for(bigint[]) from public;
grant execute on function support.responsible_for(bigint[]) to birge_app;
reset role;
revoke create on schema support from birge_search;
