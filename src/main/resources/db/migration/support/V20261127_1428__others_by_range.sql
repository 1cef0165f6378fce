grant create on schema support to birge_search;
set local role birge_search;

-- How many other schools of the region have shown the same problem and not solved it: counted, never named. The same is the same area of needs, or
-- where none is meant the same section of the plan. The region is a range of place keys, which the index of open problems finds.
create or replace function support.others_with(problem bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(distinct o.organisation_id)::int
    from support.problem p
    join support.problem o on o.place_key >= p.place_key / 10000000000 * 10000000000
                          and o.place_key < (p.place_key / 10000000000 + 1) * 10000000000
                          and o.organisation_id <> p.organisation_id
                          and o.shown_at is not null
                          and o.solved_at is null
                          and coalesce(o.area, '§' || o.section) = coalesce(p.area, '§' || p.section)
   where p.id = problem
     and p.place_key >= scope.low()
     and p.place_key < scope.high()
     and scope.role() in ('head', 'deputy', 'centre-head', 'methodist')
$$;
reset role;
revoke create on schema support from birge_search;
