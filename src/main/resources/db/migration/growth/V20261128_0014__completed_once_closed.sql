-- Whoever completed a session counts once it is closed, as in the demand and on a person's own page.
grant create on schema growth to birge_search;
set role birge_search;
create or replace function growth.training_reach(of_low bigint, of_high bigint, since date, until date, at_day date, by_region boolean)
  returns table (part text, schools int, staff int, unreached int, sessions int, places int, completed int, seated int, reached int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with school as (
    select o.id, coalesce(case when by_region then g.name else p.district end, '') as part
      from registry.organisation o
      join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
      left join lateral (
        select coalesce(n.short_name, n.name) as name
          from registry.organisation r
          join registry.organisation_period n on n.organisation_id = r.id and n.valid_until is null
         where by_region
           and r.kind = 'regional-authority'
           and r.reach_low <= o.place_key
           and r.reach_high > o.place_key
         limit 1) g on true
     where o.kind = 'school'
       and o.place_key >= greatest(of_low, scope.low())
       and o.place_key < least(of_high, scope.high())
       and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
  ), staff as (
    select q.organisation_id, count(distinct q.person_id)::int as people
      from registry.posting q
     where q.place_key >= greatest(of_low, scope.low())
       and q.place_key < least(of_high, scope.high())
       and q.valid_from <= at_day
       and (q.valid_until is null or q.valid_until > at_day)
     group by q.organisation_id
  ), place as (
    select e.organisation_id, e.training_id, e.person_id, coalesce(e.completed, false) and t.closed_at is not null as completed
      from growth.enrolment e
      join growth.training t on t.id = e.training_id
     where e.place_key >= greatest(of_low, scope.low())
       and e.place_key < least(of_high, scope.high())
       and e.seated_at is not null
       and e.declined_at is null
       and e.withdrawn_at is null
       and t.last_day >= since
       and t.last_day <= until
       and t.called_off_at is null
  ), held as (
    select case grouping(s.part) when 0 then s.part end as part, count(distinct x.training_id)::int as sessions, count(*)::int as places, count(*) filter (where x.completed)::int as completed,
           count(distinct x.person_id)::int as seated, count(distinct x.person_id) filter (where x.completed)::int as reached
      from place x
      join school s on s.id = x.organisation_id
     group by grouping sets ((s.part), ())
  ), completing as (
    select distinct x.organisation_id
      from place x
     where x.completed
  ), told as (
    select case grouping(s.part) when 0 then s.part end as part, count(*)::int as schools, coalesce(sum(f.people), 0)::int as staff,
           count(*) filter (where f.people >= 5 and c.organisation_id is null)::int as unreached
      from school s
      left join staff f on f.organisation_id = s.id
      left join completing c on c.organisation_id = s.id
     group by grouping sets ((s.part), ())
  )
  select t.part, t.schools, t.staff, t.unreached, coalesce(h.sessions, 0), coalesce(h.places, 0), coalesce(h.completed, 0), coalesce(h.seated, 0),
         coalesce(h.reached, 0)
    from told t
    left join held h on h.part is not distinct from t.part
$$;

create or replace function growth.unreached_schools(of_low bigint, of_high bigint, since date, until date, at_day date, of_district text, after_key bigint, most int)
  returns table (public_id text, place_key bigint, name text, district text, staff int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select o.public_id, o.place_key, coalesce(p.short_name, p.name), p.district, f.people
    from registry.organisation o
    join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
   cross join lateral (
     select count(distinct q.person_id)::int as people
       from registry.posting q
      where q.organisation_id = o.id
        and q.valid_from <= at_day
        and (q.valid_until is null or q.valid_until > at_day)) f
   where o.kind = 'school'
     and o.place_key >= greatest(of_low, scope.low())
     and o.place_key < least(of_high, scope.high())
     and o.place_key > after_key
     and (of_district = '' or p.district = of_district)
     and f.people >= 5
     and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
     and not exists (select 1
                       from growth.enrolment e
                       join growth.training t on t.id = e.training_id
                      where e.place_key = o.place_key
                        and e.completed
                        and e.declined_at is null
                        and e.withdrawn_at is null
                        and t.last_day >= since
                        and t.last_day <= until
                        and t.closed_at is not null)
   order by o.place_key
   limit most
$$;

-- With how many of these places were completed: where a few were not, the places beside the completed ones would tell of them.
drop function growth.seats_by_district(bigint[]);
create function growth.seats_by_district(trainings bigint[]) returns table (training_id bigint, district text, seated int, completed int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.training_id, coalesce(p.district, ''), count(*)::int, count(*) filter (where e.completed)::int
    from growth.enrolment e
    left join registry.organisation_period p on p.organisation_id = e.organisation_id and p.valid_until is null
   where e.training_id = any (trainings)
     and e.place_key >= scope.low()
     and e.place_key < scope.high()
     and e.seated_at is not null
     and e.declined_at is null
     and e.withdrawn_at is null
     and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
   group by e.training_id, coalesce(p.district, '')
$$;
revoke all on function growth.seats_by_district(bigint[]) from public;
grant execute on function growth.seats_by_district(bigint[]) to birge_app;
reset role;
revoke create on schema growth from birge_search;
