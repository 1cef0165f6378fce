-- What happened to a lesson or an experience is written in the name of whoever did it, and to an experience by those who have a part in it alone.
drop policy happening on growth.lesson_event;
create policy happening on growth.lesson_event for insert with check (
  person_id is not distinct from (select scope.person()) and exists (select 1 from growth.open_lesson l where l.id = lesson_id));
drop policy happening on growth.experience_event;
create policy happening on growth.experience_event for insert with check (
  person_id is not distinct from (select scope.person())
  and exists (select 1
                from growth.experience e
               where e.id = experience_id
                 and (e.teacher_id = (select scope.person())
                      or e.place_key >= (select scope.low()) and e.place_key < (select scope.high())
                        and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
                      or growth.reviews_experience(e.id))));
