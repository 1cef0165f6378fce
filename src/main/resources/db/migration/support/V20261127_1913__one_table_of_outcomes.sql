grant create on schema support to birge_search;
set local role birge_search;

drop function support.young_outcomes(date, date, date);
drop function support.closing_sums(date, date);

-- Former young teachers of the reader's area, each once and with the latest closing answer of theirs: those whose first pair that came about began in
-- these days there, and of whom no pair goes on. One set for the table and for what helped. For functions of the owner only.
create function support.former_young(since date, until date, today date)
  returns table (mentee_id bigint, organisation_id bigint, year int, helped text, what text[], missing text[])
  language sql stable set search_path = pg_catalog, pg_temp
as $$
  select m.mentee_id, m.organisation_id, (extract(year from m.begins) - (extract(month from m.begins) < 8)::int)::int, c.helped, c.what, c.missing
    from support.mentorship m
    left join lateral (
      select a.helped, a.what, a.missing
        from support.pair_closing a
        join support.mentorship p on p.id = a.mentorship_id and p.kind = 'young-teacher'
       where a.person_id = m.mentee_id
         and a.mentee_id = m.mentee_id
       order by a.answered_at desc, a.id desc
       limit 1) c on true
   where m.kind = 'young-teacher'
     and m.active_at is not null
     and m.begins >= since
     and m.begins < until
     and coalesce(m.ended_on, m.ends) >= m.begins
     and (m.ended_at is not null or m.ends < today)
     and m.place_key >= scope.low()
     and m.place_key < scope.high()
     and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
     and not exists (select 1
                       from support.mentorship f
                      where f.mentee_id = m.mentee_id
                        and f.kind = 'young-teacher'
                        and f.active_at is not null
                        and coalesce(f.ended_on, f.ends) >= f.begins
                        and (f.begins, f.id) < (m.begins, m.id))
     and not exists (select 1
                       from support.mentorship g
                      where g.mentee_id = m.mentee_id
                        and g.kind = 'young-teacher'
                        and g.active_at is not null
                        and g.ended_at is null
                        and g.ends >= today)
$$;
revoke all on function support.former_young(date, date, date) from public;

-- How they fare, counted by the school year of their start and by nothing else: tables that divide the same people otherwise could be subtracted from
-- each other. Which of these counts are shown is decided where the reader's table is made: none that tells of fewer than five.
create function support.young_outcomes(since date, until date, today date)
  returns table (year int, people int, same int, another int, gone int, mentoring int, answered int, helped int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with fared as (
    select f.year, f.helped, w.here, w.somewhere,
           exists (select 1
                     from support.mentor r
                    where r.person_id = f.mentee_id
                      and r.approved_at is not null
                      and r.ended_at is null) as mentors
      from support.former_young(since, until, today) f
     cross join lateral (
       select coalesce(bool_or(p.organisation_id = f.organisation_id), false) as here, count(*) > 0 as somewhere
         from registry.posting p
         join registry.organisation s on s.id = p.organisation_id and s.kind = 'school'
        where p.person_id = f.mentee_id
          and p.valid_from <= today
          and (p.valid_until is null or p.valid_until > today)) w
  )
  select year, count(*)::int,
         (count(*) filter (where here))::int,
         (count(*) filter (where somewhere and not here))::int,
         (count(*) filter (where not somewhere))::int,
         (count(*) filter (where mentors))::int,
         count(helped)::int,
         (count(*) filter (where helped in ('much', 'some')))::int
    from fared
   group by year
$$;
revoke all on function support.young_outcomes(date, date, date) from public;
grant execute on function support.young_outcomes(date, date, date) to birge_app;

-- How many of the same people said in their latest answer that something helped or was missing.
create function support.closing_sums(since date, until date, today date)
  returns table (side text, code text, people int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with said as (
    select f.mentee_id, f.what, f.missing
      from support.former_young(since, until, today) f
     where f.helped is not null
  )
  select 'what', w.code, count(distinct mentee_id)::int
    from said
   cross join lateral unnest(said.what) w (code)
   group by w.code
  union all
  select 'missing', w.code, count(distinct mentee_id)::int
    from said
   cross join lateral unnest(said.missing) w (code)
   group by w.code
$$;
revoke all on function support.closing_sums(date, date, date) from public;
grant execute on function support.closing_sums(date, date, date) to birge_app;

-- As before, without pairs that were ended before their first day.
create or replace function support.pair_outcomes(of_mentorships bigint[], today date)
  returns table (mentorship_id bigint, at_work text, mentors boolean, skills text[], visits_of int, visited_of int, visits_to int, visited_to int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.id,
         case when exists (select 1
                             from registry.posting p
                            where p.person_id = m.mentee_id
                              and p.organisation_id = m.organisation_id
                              and p.valid_from <= today
                              and (p.valid_until is null or p.valid_until > today)) then 'same'
              when exists (select 1
                             from registry.posting p
                             join registry.organisation o on o.id = p.organisation_id and o.kind = 'school'
                            where p.person_id = m.mentee_id
                              and p.valid_from <= today
                              and (p.valid_until is null or p.valid_until > today)) then 'another'
              else 'left' end,
         exists (select 1
                   from support.mentor r
                  where r.person_id = m.mentee_id
                    and r.approved_at is not null
                    and r.ended_at is null),
         coalesce((select array_agg(s.skill order by s.skill)
                     from registry.person_period n
                    cross join lateral unnest(n.skills) s (skill)
                    where n.person_id = m.mentee_id
                      and n.valid_until is null
                      and exists (select 1
                                    from registry.posting p
                                   where p.person_id = m.mentee_id
                                     and p.organisation_id = m.organisation_id
                                     and (p.valid_until is null or p.valid_until > today))
                      and not exists (select 1
                                        from registry.person_period f
                                       where f.person_id = m.mentee_id
                                         and f.valid_from <= m.begins
                                         and (f.valid_until is null or f.valid_until > m.begins)
                                         and s.skill = any (f.skills))), '{}'),
         v.of_mentor, v.of_mentor_done, v.to_mentor, v.to_mentor_done
    from support.mentorship m
   cross join lateral (
     select (count(*) filter (where s.kind = 'visit-of-mentor' and s.not_needed_at is null))::int as of_mentor,
            (count(*) filter (where s.kind = 'visit-of-mentor' and s.done_at is not null))::int as of_mentor_done,
            (count(*) filter (where s.kind = 'visit-to-mentor' and s.not_needed_at is null))::int as to_mentor,
            (count(*) filter (where s.kind = 'visit-to-mentor' and s.done_at is not null))::int as to_mentor_done
       from support.induction_step s
      where s.mentorship_id = m.id) v
   where m.id = any (of_mentorships)
     and m.active_at is not null
     and coalesce(m.ended_on, m.ends) >= m.begins
     and scope.role() = 'head'
     and m.place_key >= scope.low()
     and m.place_key < scope.high()
$$;
reset role;
revoke create on schema support from birge_search;
