-- Whom the trainings of a year reached is judged by the schools, districts and staff of that year, not by those of today; schools that had been closed are none.
-- Which schools were not reached is read by district and name.
grant select on registry.organisation_end to birge_search;
grant create on schema growth to birge_search;
set role birge_search;

-- The schools of a part of the reader's reach on a day; district is empty where there is none.
create function growth.schools_on(of_low bigint, of_high bigint, day date)
  returns table (id bigint, place_key bigint, public_id text, name text, district text)
  language sql stable
as $$
  select o.id, o.place_key, o.public_id, coalesce(p.short_name, p.name), coalesce(p.district, '')
    from registry.organisation o
    join registry.organisation_period p on p.organisation_id = o.id and p.valid_from <= day and (p.valid_until is null or p.valid_until > day)
    left join registry.organisation_end e on e.organisation_id = o.id and e.ended_on <= day
   where o.kind = 'school'
     and o.place_key >= greatest(of_low, scope.low())
     and o.place_key < least(of_high, scope.high())
     and e.organisation_id is null
     and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
$$;

-- The places people of these schools had in sessions that ended in that time; whoever completed one counts once it is closed.
create function growth.places_between(of_low bigint, of_high bigint, since date, until date)
  returns table (organisation_id bigint, training_id bigint, person_id bigint, completed boolean)
  language sql stable
as $$
  select e.organisation_id, e.training_id, e.person_id, coalesce(e.completed, false) and t.closed_at is not null
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
$$;
revoke all on function growth.schools_on(bigint, bigint, date), growth.places_between(bigint, bigint, date, date) from public;

create or replace function growth.training_reach(of_low bigint, of_high bigint, since date, until date, at_day date, by_region boolean)
  returns table (part text, schools int, staff int, unreached int, sessions int, places int, completed int, seated int, reached int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with staff as (
    select q.organisation_id, count(distinct q.person_id)::int as people
      from registry.posting q
     where q.place_key >= greatest(of_low, scope.low())
       and q.place_key < least(of_high, scope.high())
       and q.valid_from <= at_day
       and (q.valid_until is null or q.valid_until > at_day)
     group by q.organisation_id
  ), school as (
    select o.id, coalesce(f.people, 0) as staff, case when by_region then coalesce(g.name, '') else o.district end as part
      from growth.schools_on(of_low, of_high, at_day) o
      left join staff f on f.organisation_id = o.id
      left join lateral (
        select coalesce(n.short_name, n.name) as name
          from registry.organisation r
          join registry.organisation_period n on n.organisation_id = r.id and n.valid_until is null
         where by_region
           and r.kind = 'regional-authority'
           and r.reach_low <= o.place_key
           and r.reach_high > o.place_key
         limit 1) g on true
  ), place as (
    select p.organisation_id, p.training_id, p.person_id, p.completed
      from growth.places_between(of_low, of_high, since, until) p
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
    select case grouping(s.part) when 0 then s.part end as part, count(*)::int as schools, coalesce(sum(s.staff), 0)::int as staff,
           count(*) filter (where s.staff >= 5 and c.organisation_id is null)::int as unreached
      from school s
      left join completing c on c.organisation_id = s.id
     group by grouping sets ((s.part), ())
  )
  select t.part, t.schools, t.staff, t.unreached, coalesce(h.sessions, 0), coalesce(h.places, 0), coalesce(h.completed, 0), coalesce(h.seated, 0),
         coalesce(h.reached, 0)
    from told t
    left join held h on h.part is not distinct from t.part
   order by t.part collate registry.names
$$;

-- The schools of five and more staff of whom nobody completed a session in that time, by district and name; those after a school, where one is named. People are
-- counted only of the schools up to the last one of the page.
drop function growth.unreached_schools(bigint, bigint, date, date, date, text, bigint, int);
create function growth.unreached_schools(of_low bigint, of_high bigint, since date, until date, at_day date, of_district text, after_school text, most int)
  returns table (public_id text, name text, district text, staff int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with school as materialized (
    select s.id, s.public_id, s.name collate registry.names as name, s.district collate registry.names as district
      from growth.schools_on(of_low, of_high, at_day) s
  ), completing as materialized (
    select distinct p.organisation_id
      from growth.places_between(of_low, of_high, since, until) p
     where p.completed
  )
  select u.public_id, u.name, nullif(u.district, ''), f.people
    from (select s.id, s.public_id, s.name, s.district
            from school s
            left join completing c on c.organisation_id = s.id
            left join school a on a.public_id = after_school
           where c.organisation_id is null
             and (of_district = '' or s.district = of_district)
             and (a.id is null or (s.district, s.name, s.id) > (a.district, a.name, a.id))
           order by s.district, s.name, s.id) u
   cross join lateral (
     select count(distinct q.person_id)::int as people
       from registry.posting q
      where q.organisation_id = u.id
        and q.valid_from <= at_day
        and (q.valid_until is null or q.valid_until > at_day)) f
   where f.people >= 5
   order by u.district, u.name, u.id
   limit most
$$;
revoke all on function growth.unreached_schools(bigint, bigint, date, date, date, text, text, int) from public;
grant execute on function growth.unreached_schools(bigint, bigint, date, date, date, text, text, int) to birge_app;
reset role;
revoke create on schema growth from birge_search;
