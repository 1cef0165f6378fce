-- Leading teachers' experience (J1d.8): a teacher is nominated and agrees, describes it, two people of other schools review it, the centre decides and
-- spreads it. Where it stands is told by its moments.
create table growth.experience (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  teacher_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  region bigint not null generated always as (place_key / 10000000000) stored,
  title text not null check (length(title) <= 200),
  title_key text collate "C" generated always as (registry.fold_v1(title)) stored,
  subject text,
  source text not null check (source in ('observed', 'open-lesson', 'training', 'event')),
  lesson_id bigint references growth.open_lesson (id),
  reason text not null check (length(reason) <= 2000),
  nominated_by bigint references registry.person (id),
  nominated_at timestamptz not null,
  consented_at timestamptz,
  what text check (length(what) <= 4000),
  why text check (length(why) <= 4000),
  how text check (length(how) <= 4000),
  result text check (length(result) <= 4000),
  for_whom text check (length(for_whom) <= 2000),
  submitted_at timestamptz,
  accepted_at timestamptz,
  accepted_by bigint references registry.person (id),
  decision_number text check (length(decision_number) <= 200),
  declined_at timestamptz,
  declined_by bigint references registry.person (id),
  published_at timestamptz,
  published_by bigint references registry.person (id),
  ways text[] not null default '{}' check (ways <@ array['master-lesson', 'open-lesson', 'training', 'resource']),
  spread_words text check (length(spread_words) <= 2000),
  withdrawn_at timestamptz,
  withdrawn_by bigint references registry.person (id),
  words text check (length(words) <= 2000),
  changed_at timestamptz not null,
  version bigint not null default 0,
  check (submitted_at is null or consented_at is not null and what is not null and why is not null and how is not null and result is not null
                                 and for_whom is not null),
  check (accepted_at is null or submitted_at is not null),
  check (published_at is null or accepted_at is not null and cardinality(ways) > 0),
  check (declined_at is null or accepted_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index one_at_a_time on growth.experience (teacher_id) where declined_at is null and withdrawn_at is null and published_at is null;
create index on growth.experience (place_key, id);
create index on growth.experience (region, published_at) where published_at is not null;
create index on growth.experience (teacher_id);
create index on growth.experience (nominated_by);
create index on growth.experience (organisation_id);
revoke delete on growth.experience from birge_app;

-- Two people read it for the centre; the place is that of the experience. A reviewer's row is read by that person and the centre; what was said before the teacher mended it stays in the
-- history.
create table growth.experience_review (
  id bigint generated always as identity primary key,
  experience_id bigint not null references growth.experience (id),
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  named_at timestamptz not null,
  named_by bigint references registry.person (id),
  opinion text check (opinion in ('accept', 'mend', 'decline')),
  words text check (length(words) <= 2000),
  given_at timestamptz,
  unique (experience_id, person_id),
  check ((opinion is null) = (given_at is null)),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.experience_review (person_id);
create index on growth.experience_review (organisation_id);

create table growth.experience_file (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  experience_id bigint not null references growth.experience (id),
  file_hash text not null,
  file_name text not null check (length(file_name) <= 500),
  added_at timestamptz not null
);
create index on growth.experience_file (experience_id);
create index on growth.experience_file (file_hash);

-- Somebody of another school tried it. The words are read by the teacher and the centre; others read how many, from five on.
create table growth.experience_try (
  id bigint generated always as identity primary key,
  experience_id bigint not null references growth.experience (id),
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  words text not null check (length(words) <= 2000),
  helped text not null check (helped in ('yes', 'partly', 'no')),
  tried_at timestamptz not null,
  unique (experience_id, person_id)
);
create index on growth.experience_try (person_id);
create index on growth.experience_try (organisation_id);
revoke delete on growth.experience_try from birge_app;

-- What happened to it: insert only.
create table growth.experience_event (
  id bigint generated always as identity primary key,
  experience_id bigint not null references growth.experience (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  account_id bigint,
  what text not null,
  words text check (length(words) <= 2000)
);
create index on growth.experience_event (experience_id, id);
create index on growth.experience_event (person_id);
revoke update, delete on growth.experience_event from birge_app;

-- Who reviews is asked by the policy of the experience, whose own table the reviews must not ask again: this function says so for the viewer alone.
grant create on schema growth to birge_search;
set role birge_search;
create function growth.reviews_experience(experience bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (select 1 from growth.experience_review r where r.experience_id = experience and r.person_id = scope.person())
$$;
revoke all on function growth.reviews_experience(bigint) from public;
grant execute on function growth.reviews_experience(bigint) to birge_app;
reset role;

-- The teacher, the leaders of the school, the centre, whoever nominated or reviews; once published, everybody of the region.
alter table growth.experience enable row level security;
alter table growth.experience force row level security;
create policy concerned on growth.experience for select using (
  teacher_id = (select scope.person())
  or nominated_by = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (published_at is not null or (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'))
  or published_at is not null and region = (select case when scope.low() < scope.high() then scope.low() / 10000000000 end)
  or submitted_at is not null and growth.reviews_experience(id));
create policy nominating on growth.experience for insert with check (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));
create policy deciding on growth.experience for update using (
  teacher_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));

alter table growth.experience_review enable row level security;
alter table growth.experience_review force row level security;
create policy concerned on growth.experience_review using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%'));

alter table growth.experience_file enable row level security;
alter table growth.experience_file force row level security;
create policy of_experience on growth.experience_file for select using (exists (select 1 from growth.experience e where e.id = experience_id));
create policy adding on growth.experience_file for insert with check (
  exists (select 1 from growth.experience e where e.id = experience_id and e.teacher_id = (select scope.person())));
create policy removing on growth.experience_file for delete using (
  exists (select 1 from growth.experience e where e.id = experience_id and e.teacher_id = (select scope.person())));

alter table growth.experience_try enable row level security;
alter table growth.experience_try force row level security;
create policy concerned on growth.experience_try for select using (
  person_id = (select scope.person())
  or exists (select 1
               from growth.experience e
              where e.id = experience_id
                and (e.teacher_id = (select scope.person())
                     or e.place_key >= (select scope.low()) and e.place_key < (select scope.high())
                       and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%'))));
create policy trying on growth.experience_try for insert with check (
  person_id = (select scope.person()) and exists (select 1 from growth.experience e where e.id = experience_id and e.published_at is not null));
create policy mending on growth.experience_try for update using (person_id = (select scope.person()));

alter table growth.experience_event enable row level security;
alter table growth.experience_event force row level security;
create policy concerned on growth.experience_event for select using (
  exists (select 1
            from growth.experience e
           where e.id = experience_id
             and (e.teacher_id = (select scope.person())
                  or e.place_key >= (select scope.low()) and e.place_key < (select scope.high())
                    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'))));
create policy happening on growth.experience_event for insert with check (
  exists (select 1 from growth.experience e where e.id = experience_id));

set role birge_search;
-- Of an experience one reads, other schools learn whose it is; its teacher learns what the reviewers said and not who they are.
create function growth.experience_teacher(experience bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from growth.experience e
    join registry.person_period p on p.person_id = e.teacher_id and p.valid_until is null
   where e.id = experience
     and (e.teacher_id = scope.person()
          or e.nominated_by = scope.person()
          or e.place_key >= scope.low() and e.place_key < scope.high()
          or e.published_at is not null and scope.low() < scope.high() and e.region = scope.low() / 10000000000
          or growth.reviews_experience(e.id))
$$;

create function growth.review_words(experience bigint) returns table (opinion text, words text, given_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.opinion, r.words, r.given_at
    from growth.experience e
    join growth.experience_review r on r.experience_id = e.id and r.given_at is not null
   where e.id = experience
     and e.teacher_id = scope.person()
   order by r.id
$$;

-- How many of other schools tried it; fewer than five are not told.
create function growth.experience_tries(experience bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select case when count(*) >= 5 then count(*)::int end from growth.experience_try t where t.experience_id = experience
$$;

create function growth.tried_by(attempt bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from growth.experience_try t
    join growth.experience e on e.id = t.experience_id
    join registry.person_period p on p.person_id = t.person_id and p.valid_until is null
   where t.id = attempt
     and e.teacher_id = scope.person()
$$;
revoke all on function growth.experience_teacher(bigint), growth.review_words(bigint), growth.experience_tries(bigint), growth.tried_by(bigint) from public;
grant execute on function growth.experience_teacher(bigint), growth.review_words(bigint), growth.experience_tries(bigint), growth.tried_by(bigint)
  to birge_app;
reset role;
revoke create on schema growth from birge_search;
