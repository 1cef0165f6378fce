-- What each of the two says when their pair is over: read by themselves and by the head who answers for the mentee; above the school as sums only.
create table support.pair_closing (
  id bigint generated always as identity primary key,
  mentorship_id bigint not null references support.mentorship (id),
  person_id bigint not null references registry.person (id),
  mentor_id bigint not null references registry.person (id),
  mentee_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  helped text not null check (helped in ('much', 'some', 'little', 'none')),
  what text[] not null default '{}' check (what <@ array['lesson-planning', 'documents', 'technology', 'resources', 'visit-of-mentor', 'visit-to-mentor', 'talk']),
  missing text[] not null default '{}' check (missing <@ array['time', 'subject', 'visits', 'plan', 'materials', 'support']),
  words text check (length(words) <= 2000),
  answered_at timestamptz not null,
  version bigint not null default 0,
  check (person_id in (mentor_id, mentee_id)),
  unique (mentorship_id, person_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.pair_closing (place_key, id);
create index on support.pair_closing (person_id);
revoke delete on support.pair_closing from birge_app;

alter table support.pair_closing enable row level security;
alter table support.pair_closing force row level security;
create policy read_by_author_and_head on support.pair_closing for select using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role()) = 'head'
    and (select scope.person()) not in (mentor_id, mentee_id));
create policy answered_by_one on support.pair_closing for insert with check (
  person_id = (select scope.person())
    and exists (select 1
                  from support.mentorship m
                 where m.id = mentorship_id
                   and m.mentor_id = pair_closing.mentor_id
                   and m.mentee_id = pair_closing.mentee_id
                   and m.place_key = pair_closing.place_key
                   and m.active_at is not null));
create policy changed_by_its_author on support.pair_closing for update using (person_id = (select scope.person()));

-- Lists of former young teachers begin with the first day of their pair.
create index on support.mentorship (place_key, begins) where kind = 'young-teacher' and active_at is not null;

grant select (kind) on support.induction_step to birge_search;
grant select on support.mentor, support.pair_closing to birge_search;
grant create on schema support to birge_search;
set local role birge_search;

-- What became of pairs of young teachers of the reader's own school: how many lessons were visited both ways, where the young teacher works today
-- (here, at another school, at none), whether they mentor now and which skills were added since. Whoever left the school is beyond the head's
-- reach: one word is told of them, no place.
create function support.pair_outcomes(of_mentorships bigint[], today date)
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
     and scope.role() = 'head'
     and m.place_key >= scope.low()
     and m.place_key < scope.high()
$$;
revoke all on function support.pair_outcomes(bigint[], date) from public;
grant execute on function support.pair_outcomes(bigint[], date) to birge_app;

-- Young teachers of the reader's area whose pair began in these days and is over, counted by district, subject and year of their start. No names, and
-- nobody whose pair goes on. Which of these counts are shown is decided where the reader's table is made: none that tells of fewer than five.
create function support.young_outcomes(since date, until date, today date)
  returns table (district text, subject text, year int, people int, same int, another int, gone int, mentoring int, answered int, helped int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with former as (
    select distinct on (m.mentee_id) m.mentee_id, m.organisation_id, m.subject,
           (extract(year from m.begins) - (extract(month from m.begins) < 8)::int)::int as year
      from support.mentorship m
     where m.kind = 'young-teacher'
       and m.active_at is not null
       and m.begins >= since
       and m.begins < until
       and (m.ended_at is not null or m.ends < today)
       and m.place_key >= scope.low()
       and m.place_key < scope.high()
       and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
       and not exists (select 1
                         from support.mentorship g
                        where g.mentee_id = m.mentee_id
                          and g.kind = 'young-teacher'
                          and g.active_at is not null
                          and g.ended_at is null
                          and g.ends >= today)
     order by m.mentee_id, m.begins, m.id
  ), fared as (
    select coalesce(o.district, '') as district, coalesce(f.subject, '') as subject, f.year, w.here, w.somewhere,
           exists (select 1
                     from support.mentor r
                    where r.person_id = f.mentee_id
                      and r.approved_at is not null
                      and r.ended_at is null) as mentors,
           (select max(case when c.helped in ('much', 'some') then 2 else 1 end)
              from support.pair_closing c
             where c.person_id = f.mentee_id
               and c.mentee_id = f.mentee_id) as answer
      from former f
      left join registry.organisation_period o on o.organisation_id = f.organisation_id and o.valid_until is null
     cross join lateral (
       select coalesce(bool_or(p.organisation_id = f.organisation_id), false) as here, count(*) > 0 as somewhere
         from registry.posting p
         join registry.organisation s on s.id = p.organisation_id and s.kind = 'school'
        where p.person_id = f.mentee_id
          and p.valid_from <= today
          and (p.valid_until is null or p.valid_until > today)) w
  )
  select district, subject, year, count(*)::int,
         (count(*) filter (where here))::int,
         (count(*) filter (where somewhere and not here))::int,
         (count(*) filter (where not somewhere))::int,
         (count(*) filter (where mentors))::int,
         count(answer)::int,
         (count(*) filter (where answer = 2))::int
    from fared
   group by district, subject, year
$$;
revoke all on function support.young_outcomes(date, date, date) from public;
grant execute on function support.young_outcomes(date, date, date) to birge_app;

-- What former young teachers of the reader's area said helped or was missing, counted; answers is how many answered at all.
create function support.closing_sums(since date, until date)
  returns table (side text, code text, people int, answers int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with said as (
    select c.what, c.missing
      from support.pair_closing c
      join support.mentorship m on m.id = c.mentorship_id
     where c.person_id = c.mentee_id
       and m.kind = 'young-teacher'
       and m.begins >= since
       and m.begins < until
       and c.place_key >= scope.low()
       and c.place_key < scope.high()
       and scope.role() in ('centre-head', 'methodist', 'authority-officer', 'ministry-officer')
  )
  select 'what', w.code, count(*)::int, (select count(*)::int from said)
    from said
   cross join lateral unnest(said.what) w (code)
   group by w.code
  union all
  select 'missing', w.code, count(*)::int, (select count(*)::int from said)
    from said
   cross join lateral unnest(said.missing) w (code)
   group by w.code
$$;
revoke all on function support.closing_sums(date, date) from public;
grant execute on function support.closing_sums(date, date) to birge_app;
reset role;
revoke create on schema support from birge_search;
