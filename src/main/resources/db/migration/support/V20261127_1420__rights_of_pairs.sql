-- Steps are laid by whoever may choose a programme and by nobody else; the two work with them.
drop policy of_pair on support.induction_step;
create policy of_pair on support.induction_step for select using ((select scope.person()) in (mentor_id, mentee_id));
create policy worked_by_pair on support.induction_step for update using ((select scope.person()) in (mentor_id, mentee_id));
create policy taken_away_by_pair on support.induction_step for delete using ((select scope.person()) in (mentor_id, mentee_id));

-- Nobody sets the hours of their own pair; who proposes one they are part of, says with which hours it would begin.
drop policy of_mentorship on support.mentorship_hours;
create policy of_mentorship on support.mentorship_hours for select using (exists (select 1 from support.mentorship m where m.id = mentorship_id));
create policy set_by_others on support.mentorship_hours for insert with check (
  exists (select 1
            from support.mentorship m
           where m.id = mentorship_id
             and ((select scope.person()) is distinct from m.mentor_id and (select scope.person()) is distinct from m.mentee_id
                  or m.active_at is null and m.proposed_by = (select scope.person()))));
create policy changed_by_others on support.mentorship_hours for update using (
  exists (select 1
            from support.mentorship m
           where m.id = mentorship_id
             and (select scope.person()) is distinct from m.mentor_id
             and (select scope.person()) is distinct from m.mentee_id));
