-- Who reviewed an experience is known to the centre alone, and not to its own author there. The centre names and replaces reviewers who have not spoken,
-- and asks them anew; what they say they say themselves.
drop policy concerned on growth.experience_review;
create policy reading on growth.experience_review for select using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%')
    and not exists (select 1 from growth.experience e where e.id = experience_id and e.teacher_id = (select scope.person())));
create policy naming on growth.experience_review for insert with check (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%')
  and opinion is null
  and exists (select 1
                from growth.experience e
               where e.id = experience_id
                 and e.teacher_id <> person_id
                 and e.teacher_id is distinct from (select scope.person())));
create policy replacing on growth.experience_review for delete using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%')
  and given_at is null
  and not exists (select 1 from growth.experience e where e.id = experience_id and e.teacher_id = (select scope.person())));
create policy speaking on growth.experience_review for update
  using (person_id = (select scope.person())) with check (person_id = (select scope.person()));
create policy asking_anew on growth.experience_review for update using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%')
  and not exists (select 1 from growth.experience e where e.id = experience_id and e.teacher_id = (select scope.person())))
  with check (opinion is null);
revoke update on growth.experience_review from birge_app;
grant update (opinion, words, given_at) on growth.experience_review to birge_app;

-- The row of what a reviewer said carries who it was: teacher and school read the words through the function below.
drop policy concerned on growth.experience_event;
create policy concerned on growth.experience_event for select using (
  exists (select 1
            from growth.experience e
           where e.id = experience_id
             and (e.teacher_id = (select scope.person()) and experience_event.what not like 'reviewed-%'
                  or e.place_key >= (select scope.low()) and e.place_key < (select scope.high())
                    and ((select scope.role() in ('head', 'deputy')) and experience_event.what not like 'reviewed-%'
                         or (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%')
                            and (experience_event.what not like 'reviewed-%' or e.teacher_id is distinct from (select scope.person()))))));

-- What was taken back is read by the teacher, the school's leaders and the centre; reviewers read what is before the centre or was taken for spreading.
drop policy concerned on growth.experience;
create policy concerned on growth.experience for select using (
  teacher_id = (select scope.person())
  or nominated_by = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (published_at is not null and withdrawn_at is null
         or (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'))
  or published_at is not null and withdrawn_at is null and region = (select case when scope.low() < scope.high() then scope.low() / 10000000000 end)
  or submitted_at is not null and declined_at is null and withdrawn_at is null and growth.reviews_experience(id));

-- A reviewer who speaks raises the version, see review_given below.
grant update (version) on growth.experience to birge_search;
grant create on schema growth to birge_search;
set role birge_search;
-- Guests go on seeing a lesson whose circle was drawn narrower after they took their place.
create function growth.visited_lessons() returns setof bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select g.lesson_id from growth.lesson_guest g where g.person_id = scope.person() and g.left_at is null
$$;

create or replace function growth.lesson_teacher(lesson bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from growth.open_lesson l
    join registry.person_period p on p.person_id = l.teacher_id and p.valid_until is null
   where l.id = lesson
     and (l.teacher_id = scope.person()
          or l.place_key >= scope.low() and l.place_key < scope.high()
          or l.agreed_at is not null
             and scope.low() < scope.high()
             and (l.reach = 'district' and l.district = scope.low() / 1000000 or l.reach = 'region' and l.region = scope.low() / 10000000000)
          or l.agreed_at is not null
             and exists (select 1 from growth.lesson_guest g where g.lesson_id = l.id and g.person_id = scope.person() and g.left_at is null))
$$;

-- What reviewers said and when, without who, for the teacher and whoever else reads how it went.
create function growth.review_events(experience bigint) returns table (id bigint, at timestamptz, what text, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select h.id, h.at, h.what, h.words
    from growth.experience e
    join growth.experience_event h on h.experience_id = e.id and h.what like 'reviewed-%'
   where e.id = experience
     and (e.teacher_id = scope.person()
          or e.place_key >= scope.low() and e.place_key < scope.high() and scope.role() in ('head', 'deputy'))
$$;

-- A reviewer has spoken: whoever decides has to have read it.
create function growth.review_given(experience bigint) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update growth.experience e
     set version = e.version + 1
   where e.id = review_given.experience
     and growth.reviews_experience(e.id)
$$;
revoke all on function growth.visited_lessons(), growth.review_events(bigint), growth.review_given(bigint) from public;
grant execute on function growth.visited_lessons(), growth.review_events(bigint), growth.review_given(bigint) to birge_app;
reset role;
revoke create on schema growth from birge_search;

drop policy concerned on growth.open_lesson;
create policy concerned on growth.open_lesson for select using (
  teacher_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (agreed_at is not null or (select scope.role() in ('head', 'deputy') or scope.role() like 'job:%'))
  or agreed_at is not null and reach = 'district'
    and district = (select case when scope.low() < scope.high() then scope.low() / 1000000 end)
  or agreed_at is not null and reach = 'region'
    and region = (select case when scope.low() < scope.high() then scope.low() / 10000000000 end)
  or agreed_at is not null and id in (select growth.visited_lessons()));

-- For Today: what waits for a leader's word, what is still to be said of one's own lessons, and what stands before the centre.
create index on growth.open_lesson (organisation_id) where agreed_at is null and declined_at is null and called_off_at is null;
create index on growth.open_lesson (teacher_id, day) where held_at is null and called_off_at is null;
create index on growth.experience (place_key)
  where submitted_at is not null and published_at is null and declined_at is null and withdrawn_at is null;
