-- Trainings as those see them who stand above schools: sums of the own reach and nothing about anybody. Which of these figures are shown is decided where they are read.
grant select on growth.course to birge_search;
grant create on schema growth to birge_search;
set role birge_search;

-- From where people have a place in these sessions: those of the reader's reach, by district.
create function growth.seats_by_district(trainings bigint[]) returns table (training_id bigint, district text, seated int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.training_id, coalesce(p.district, ''), count(*)::int
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

-- What sessions did for the schools of a part of one's reach, by district or by region: schools, their staff, those of five and more staff of whom nobody completed
-- one, sessions they were in, places they had, how many of these were completed, by how many people. The line without a part is of all together.
create function growth.training_reach(of_low bigint, of_high bigint, since date, until date, at_day date, by_region boolean)
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
    select e.organisation_id, e.training_id, e.person_id, coalesce(e.completed, false) as completed
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
  ), told as (
    select case grouping(s.part) when 0 then s.part end as part, count(*)::int as schools, coalesce(sum(f.people), 0)::int as staff,
           count(*) filter (where f.people >= 5 and not exists (select 1 from place x where x.organisation_id = s.id and x.completed))::int as unreached
      from school s
      left join staff f on f.organisation_id = s.id
     group by grouping sets ((s.part), ())
  )
  select t.part, t.schools, t.staff, t.unreached, coalesce(h.sessions, 0), coalesce(h.places, 0), coalesce(h.completed, 0), coalesce(h.seated, 0),
         coalesce(h.reached, 0)
    from told t
    left join held h on h.part is not distinct from t.part
$$;
revoke all on function growth.training_reach(bigint, bigint, date, date, date, boolean) from public;
grant execute on function growth.training_reach(bigint, bigint, date, date, date, boolean) to birge_app;

-- The schools of five and more staff of whom nobody completed a session in that time, in the order of their keys.
create function growth.unreached_schools(of_low bigint, of_high bigint, since date, until date, at_day date, of_district text, after_key bigint, most int)
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
                        and t.called_off_at is null)
   order by o.place_key
   limit most
$$;
revoke all on function growth.unreached_schools(bigint, bigint, date, date, date, text, bigint, int) from public;
grant execute on function growth.unreached_schools(bigint, bigint, date, date, date, text, bigint, int) to birge_app;

-- Sessions for an area of needs that one's reach may go to, of one centre or of all, since a day: how many there are, free places of those ahead, and what those who
-- completed them say. Answers are released by fives in each session, as on its own page.
create function growth.offers_by_area(of_centre bigint, since date, at_day date)
  returns table (area text, sessions int, offered int, answered int, helped int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with session as (
    select t.id, c.areas, t.capacity, t.last_day >= at_day and t.held_at is null as ahead
      from registry.organisation o
      join growth.training t on t.organisation_id = o.id
      join growth.course c on c.id = t.course_id
     where o.kind = 'centre'
       and o.reach_low < scope.high()
       and o.reach_high > scope.low()
       and (of_centre is null or o.id = of_centre)
       and t.last_day >= since
       and t.called_off_at is null
       and cardinality(c.areas) > 0
       and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
  ), taken as (
    select e.training_id, count(*)::int as seats
      from session s
      join growth.enrolment e on e.training_id = s.id
     where s.ahead
       and e.seated_at is not null
       and e.declined_at is null
       and e.withdrawn_at is null
     group by e.training_id
  ), said as (
    select w.training_id, w.helped, row_number() over (partition by w.training_id order by w.answered_at, w.enrolment_id) as turn,
           count(*) over (partition by w.training_id) as number
      from session s
      join growth.training_answer w on w.training_id = s.id
  ), told as (
    select d.training_id, count(*)::int as answered, count(*) filter (where d.helped = 'yes')::int as helped
      from said d
     where d.turn <= d.number / 5 * 5
     group by d.training_id
  )
  select a.area, count(*)::int, coalesce(sum(greatest(s.capacity - coalesce(k.seats, 0), 0)) filter (where s.ahead), 0)::int,
         coalesce(sum(l.answered), 0)::int, coalesce(sum(l.helped), 0)::int
    from session s
   cross join lateral unnest(s.areas) as a (area)
    left join taken k on k.training_id = s.id
    left join told l on l.training_id = s.id
   group by a.area
$$;
revoke all on function growth.offers_by_area(bigint, date, date) from public;
grant execute on function growth.offers_by_area(bigint, date, date) to birge_app;

-- How many people of one's reach completed a closed session for an area of needs since a day, by district.
create function growth.reached_by_area(of_centre bigint, since date) returns table (area text, district text, reached int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.area, coalesce(p.district, ''), count(distinct e.person_id)::int
    from growth.enrolment e
    join growth.training t on t.id = e.training_id
    join growth.course c on c.id = t.course_id
   cross join lateral unnest(c.areas) as a (area)
    left join registry.organisation_period p on p.organisation_id = e.organisation_id and p.valid_until is null
   where e.place_key >= scope.low()
     and e.place_key < scope.high()
     and e.completed
     and t.closed_at is not null
     and t.last_day >= since
     and (of_centre is null or t.organisation_id = of_centre)
     and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
   group by a.area, coalesce(p.district, '')
$$;
revoke all on function growth.reached_by_area(bigint, date) from public;
grant execute on function growth.reached_by_area(bigint, date) to birge_app;
reset role;
revoke create on schema growth from birge_search;

-- What the sums of a year read: the places of people of a range of schools, without looking at their rows.
create index enrolment_of_places on growth.enrolment (place_key, training_id) include (organisation_id, person_id, completed)
  where seated_at is not null and declined_at is null and withdrawn_at is null;
