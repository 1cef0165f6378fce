-- What came of a session: how many completed it, and what they and their heads say. Answers are released by fives: a sixth that would be seen the moment it
-- comes would be one person's answer. Of the heads' words those are counted that were said until five, ten, fifteen … different heads had spoken: one head
-- speaks about several people of one school. Changing an answer does not change its place.
grant create on schema growth to birge_search;
set role birge_search;
create or replace function growth.effects_of(of_training bigint)
  returns table (completed int, answered int, helped int, partly int, not_helped int, heads int, seen int, seen_partly int, not_seen int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with told as (
    select (select count(*)::int from growth.enrolment e where e.training_id = t.id and e.completed) as completed, a.*, h.*
      from growth.training t
      join registry.organisation o on o.id = t.organisation_id and o.reach_low < scope.high() and o.reach_high > scope.low()
     cross join lateral (
       select count(*)::int as answered, count(*) filter (where s.helped = 'yes')::int as helped, count(*) filter (where s.helped = 'partly')::int as partly,
              count(*) filter (where s.helped = 'no')::int as not_helped
         from (select w.helped, row_number() over (order by w.answered_at, w.enrolment_id) as turn, count(*) over () as number
                 from growth.training_answer w
                where w.training_id = t.id) s
        where s.turn <= s.number / 5 * 5) a
     cross join lateral (
       with said as (
         select w.seen, w.said_by, row_number() over (order by w.said_at, w.enrolment_id) as turn
           from growth.training_effect w
          where w.training_id = t.id
       ), speakers as (
         select f.turn, row_number() over (order by f.turn) as number
           from (select min(s.turn) as turn from said s group by s.said_by) f
       )
       select count(*)::int as heads, count(*) filter (where s.seen = 'yes')::int as seen, count(*) filter (where s.seen = 'partly')::int as seen_partly,
              count(*) filter (where s.seen = 'no')::int as not_seen
         from said s
        where s.turn <= (select max(p.turn) from speakers p where p.number % 5 = 0)) h
     where t.id = of_training)
  select case when completed >= 5 then completed end, case when answered >= 5 then answered end, case when answered >= 5 then helped end,
         case when answered >= 5 then partly end, case when answered >= 5 then not_helped end, case when heads >= 5 then heads end,
         case when heads >= 5 then seen end, case when heads >= 5 then seen_partly end, case when heads >= 5 then not_seen end
    from told
$$;

-- What those who took part wrote, without names and in no order of theirs; for the centre that held it, of the answers that are counted.
create or replace function growth.words_of(of_training bigint) returns table (words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.words
    from (select w.words, row_number() over (order by w.answered_at, w.enrolment_id) as turn, count(*) over () as number
            from growth.training_answer w
           where w.training_id = of_training) a
   where a.turn <= a.number / 5 * 5
     and a.words is not null
     and scope.role() in ('centre-head', 'methodist')
     and exists (select 1 from growth.training t where t.id = of_training and t.organisation_id = scope.organisation())
   order by md5(a.words)
$$;
reset role;
revoke create on schema growth from birge_search;
