-- A run looks for mentors, or for people of the centre who take requests on: two proposals of a place that do not wait for each other.
alter table support.matching_run add column kind text not null default 'mentors' check (kind in ('mentors', 'requests'));
alter table support.matching_run alter column kind drop default;

-- A centre weighs the wishes of each kind for itself.
alter table support.matching_weight add column kind text not null default 'mentors' check (kind in ('mentors', 'requests'));
alter table support.matching_weight alter column kind drop default;
alter table support.matching_weight drop constraint matching_weight_pkey;
alter table support.matching_weight add primary key (organisation_id, kind, wish);

-- Since when somebody looks for the same in a part of these places, whoever it is and whether or not one may see it; and their name.
-- Whoever gave no sign of life for so long is gone.
grant create on schema support to birge_search;
set role birge_search;
drop function support.matching_since(timestamptz);
create function support.run_since(of_kind text, alive timestamptz) returns table (since timestamptz, who text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.begun_at, p.surname || ' ' || p.first_name
    from support.matching_run r
    left join registry.person_period p on p.person_id = r.begun_by and p.valid_until is null
   where r.low < scope.high()
     and r.high > scope.low()
     and r.done_at is null
     and r.kind = of_kind
     and r.worked_at >= alive
     and scope.role() in ('head', 'deputy', 'centre-head', 'methodist')
   order by r.begun_at
   limit 1
$$;
revoke all on function support.run_since(text, timestamptz) from public;
grant execute on function support.run_since(text, timestamptz) to birge_app;
reset role;
revoke create on schema support from birge_search;
