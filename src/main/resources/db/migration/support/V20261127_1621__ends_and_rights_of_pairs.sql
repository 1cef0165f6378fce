-- When the last day of a pair moves, what is not done is laid anew. How often a step was moved counts for calendars, which ask what is newer.
alter table support.induction_step add column moved int not null default 0;

-- Whoever moves the end is not shown the steps: this function puts days in the place of days and tells how many steps it moved.
grant select (moved) on support.induction_step to birge_search;
grant update (due, told_at, changed_at, moved) on support.induction_step to birge_search;
grant create on schema support to birge_search;
set local role birge_search;
create function support.lay_anew(of_mentorship bigint, since date, was date[], becomes date[], otherwise date, at timestamptz) returns int
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  with laid as (
    update support.induction_step s
       set due = coalesce(becomes[greatest(1, (select count(*)::int from unnest(was) w (day) where w.day <= s.due))], otherwise),
           told_at = null,
           changed_at = at,
           moved = s.moved + 1
      from support.mentorship m
     where m.id = s.mentorship_id
       and m.id = of_mentorship
       and m.active_at is not null
       and m.ended_at is null
       and s.done_at is null
       and s.due >= since
       and (scope.person() in (m.mentor_id, m.mentee_id)
            or m.place_key >= scope.low()
               and m.place_key < scope.high()
               and (scope.role() in ('head', 'centre-head', 'methodist') or scope.role() = 'authority-officer' and m.kind = 'new-head'))
    returning 1)
  select count(*)::int from laid
$$;
revoke all on function support.lay_anew(bigint, date, date[], date[], date, timestamptz) from public;
grant execute on function support.lay_anew(bigint, date, date[], date[], date, timestamptz) to birge_app;
reset role;
revoke create on schema support from birge_search;

-- The head of a mentor may take a proposal of the centre back before it binds, and do nothing else with it.
create policy taken_back on support.mentorship for update
  using (mentor_place_key >= (select scope.low()) and mentor_place_key < (select scope.high())
         and (select scope.role()) = 'head' and active_at is null and declined_at is null and withdrawn_at is null)
  with check (mentor_place_key >= (select scope.low()) and mentor_place_key < (select scope.high())
              and (select scope.role()) = 'head' and active_at is null and withdrawn_at is not null);

-- What happened is written by whoever did it: the two, and those who decide about the pair. Who only reads it writes nothing.
drop policy of_mentorship on support.mentorship_event;
create policy of_mentorship on support.mentorship_event for select using (exists (select 1 from support.mentorship m where m.id = mentorship_id));
create policy written_by_doer on support.mentorship_event for insert with check (
  person_id is not distinct from (select scope.person())
    and exists (select 1
                  from support.mentorship m
                 where m.id = mentorship_id
                   and ((select scope.person()) in (m.mentor_id, m.mentee_id)
                        or m.place_key >= (select scope.low()) and m.place_key < (select scope.high())
                        or (select scope.role()) = 'head' and m.withdrawn_at is not null)));

-- A programme is chosen and laid by the two and by whoever answers for the mentee; leaders of the mentor's school and deputies read which it is.
drop policy of_mentorship on support.induction;
create policy of_mentorship on support.induction for select using (exists (select 1 from support.mentorship m where m.id = mentorship_id));
create policy chosen on support.induction for insert with check (
  exists (select 1
            from support.mentorship m
           where m.id = mentorship_id
             and ((select scope.person()) in (m.mentor_id, m.mentee_id)
                  or m.place_key >= (select scope.low()) and m.place_key < (select scope.high())
                     and (select scope.role()) in ('head', 'centre-head', 'methodist', 'authority-officer'))));
create policy chosen_anew on support.induction for update using (
  exists (select 1
            from support.mentorship m
           where m.id = mentorship_id
             and ((select scope.person()) in (m.mentor_id, m.mentee_id)
                  or m.place_key >= (select scope.low()) and m.place_key < (select scope.high())
                     and (select scope.role()) in ('head', 'centre-head', 'methodist', 'authority-officer'))));
drop policy lay on support.induction_step;
create policy lay on support.induction_step for insert with check (
  exists (select 1
            from support.mentorship m
           where m.id = mentorship_id
             and m.mentor_id = induction_step.mentor_id
             and m.mentee_id = induction_step.mentee_id
             and ((select scope.person()) in (m.mentor_id, m.mentee_id)
                  or m.place_key >= (select scope.low()) and m.place_key < (select scope.high())
                     and (select scope.role()) in ('head', 'centre-head', 'methodist', 'authority-officer'))));
