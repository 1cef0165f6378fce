-- Open lessons between schools (J1b.6): a teacher offers one, the school's head agrees, teachers of other schools come as guests. Where it stands is told
-- by its moments. A region is a block of 10^10 place keys and a district one of 10^6 (decision 2): their numbers stand in columns, because policies use no
-- index under a division.
create table growth.open_lesson (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  teacher_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  district bigint not null generated always as (place_key / 1000000) stored,
  region bigint not null generated always as (place_key / 10000000000) stored,
  subject text not null,
  class_name text not null check (length(class_name) <= 40),
  topic text not null check (length(topic) <= 200),
  topic_key text collate "C" generated always as (registry.fold_v1(topic)) stored,
  words text not null check (length(words) <= 2000),
  day date not null,
  begins time not null,
  ends time not null,
  room text check (length(room) <= 200),
  places int not null check (places between 1 and 60),
  reach text not null check (reach in ('district', 'region')),
  offered_at timestamptz not null,
  agreed_at timestamptz,
  agreed_by bigint references registry.person (id),
  declined_at timestamptz,
  declined_by bigint references registry.person (id),
  called_off_at timestamptz,
  called_off_by bigint references registry.person (id),
  held_at timestamptz,
  reason text check (length(reason) <= 1000),
  changed_at timestamptz not null,
  version bigint not null default 0,
  check (begins < ends),
  check (declined_at is null or agreed_at is null),
  check (held_at is null or agreed_at is not null and called_off_at is null),
  check (reason is not null or declined_at is null and called_off_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.open_lesson (place_key, day);
create index on growth.open_lesson (region, day) where agreed_at is not null;
create index on growth.open_lesson (teacher_id);
create index on growth.open_lesson (organisation_id);
revoke delete on growth.open_lesson from birge_app;

-- Who comes: the organisation and place are the guest's. Whoever gives the place back leaves a row behind.
create table growth.lesson_guest (
  id bigint generated always as identity primary key,
  lesson_id bigint not null references growth.open_lesson (id),
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  signed_at timestamptz not null,
  left_at timestamptz,
  came boolean,
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index one_place on growth.lesson_guest (lesson_id, person_id) where left_at is null;
create index on growth.lesson_guest (place_key, lesson_id);
create index on growth.lesson_guest (person_id);
create index on growth.lesson_guest (organisation_id);
revoke delete on growth.lesson_guest from birge_app;

-- What a guest takes along: between the guest and the teacher, nobody else reads it.
create table growth.lesson_analysis (
  id bigint generated always as identity primary key,
  lesson_id bigint not null references growth.open_lesson (id),
  person_id bigint not null references registry.person (id),
  takes text not null check (length(takes) <= 2000),
  asks text check (length(asks) <= 2000),
  written_at timestamptz not null,
  unique (lesson_id, person_id)
);
create index on growth.lesson_analysis (person_id);
revoke delete on growth.lesson_analysis from birge_app;

-- What happened to a lesson: insert only.
create table growth.lesson_event (
  id bigint generated always as identity primary key,
  lesson_id bigint not null references growth.open_lesson (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  account_id bigint,
  what text not null,
  words text check (length(words) <= 2000)
);
create index on growth.lesson_event (lesson_id, id);
create index on growth.lesson_event (person_id);
revoke update, delete on growth.lesson_event from birge_app;

-- The teacher and the school's leaders; once the head has agreed, colleagues within the place, and within the district or region it is offered to.
alter table growth.open_lesson enable row level security;
alter table growth.open_lesson force row level security;
create policy concerned on growth.open_lesson for select using (
  teacher_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (agreed_at is not null or (select scope.role() in ('head', 'deputy') or scope.role() like 'job:%'))
  or agreed_at is not null and reach = 'district'
    and district = (select case when scope.low() < scope.high() then scope.low() / 1000000 end)
  or agreed_at is not null and reach = 'region'
    and region = (select case when scope.low() < scope.high() then scope.low() / 10000000000 end));
create policy offering on growth.open_lesson for insert with check (
  teacher_id = (select scope.person()) and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy hosting on growth.open_lesson for update using (
  teacher_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy') or scope.role() like 'job:%'));

-- A guest's row is read by the guest, the leaders of the guest's place, the teacher, and the leaders of the school that is visited.
alter table growth.lesson_guest enable row level security;
alter table growth.lesson_guest force row level security;
create policy concerned on growth.lesson_guest for select using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
  or exists (select 1
               from growth.open_lesson l
              where l.id = lesson_id
                and (l.teacher_id = (select scope.person())
                     or l.place_key >= (select scope.low()) and l.place_key < (select scope.high())
                       and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'))));
create policy coming on growth.lesson_guest for insert with check (
  person_id = (select scope.person())
  and place_key >= (select scope.low()) and place_key < (select scope.high())
  and exists (select 1 from growth.open_lesson l where l.id = lesson_id));
create policy going on growth.lesson_guest for update using (
  person_id = (select scope.person())
  or exists (select 1
               from growth.open_lesson l
              where l.id = lesson_id
                and (l.teacher_id = (select scope.person())
                     or l.place_key >= (select scope.low()) and l.place_key < (select scope.high())
                       and (select scope.role() in ('head', 'deputy') or scope.role() like 'job:%'))));

alter table growth.lesson_analysis enable row level security;
alter table growth.lesson_analysis force row level security;
create policy between_two on growth.lesson_analysis for select using (
  person_id = (select scope.person())
  or exists (select 1 from growth.open_lesson l where l.id = lesson_id and l.teacher_id = (select scope.person())));
create policy writing on growth.lesson_analysis for insert with check (
  person_id = (select scope.person())
  and exists (select 1 from growth.lesson_guest g where g.lesson_id = lesson_analysis.lesson_id and g.person_id = (select scope.person()) and g.came));
create policy mending on growth.lesson_analysis for update using (person_id = (select scope.person()));

alter table growth.lesson_event enable row level security;
alter table growth.lesson_event force row level security;
create policy hosting on growth.lesson_event for select using (
  exists (select 1
            from growth.open_lesson l
           where l.id = lesson_id
             and (l.teacher_id = (select scope.person())
                  or l.place_key >= (select scope.low()) and l.place_key < (select scope.high())
                    and (select scope.role() in ('head', 'deputy') or scope.role() like 'job:%'))));
create policy happening on growth.lesson_event for insert with check (
  exists (select 1 from growth.open_lesson l where l.id = lesson_id));

-- What is typed is found however its letters are written.
create function growth.folded(words text) returns text
  language sql immutable parallel safe
  return registry.fold_v1(words);

-- Of a lesson one reads, other schools learn the teacher's name and how many places are taken; the teacher and the leaders there learn who comes.
grant create on schema growth to birge_search;
set role birge_search;
create function growth.lesson_teacher(lesson bigint) returns text
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
             and (l.reach = 'district' and l.district = scope.low() / 1000000 or l.reach = 'region' and l.region = scope.low() / 10000000000))
$$;

create function growth.lesson_guests(lesson bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*)::int from growth.lesson_guest g where g.lesson_id = lesson and g.left_at is null
$$;

create function growth.lesson_analyses(lesson bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*)::int from growth.lesson_analysis a where a.lesson_id = lesson
$$;

create function growth.guest_name(guest bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from growth.lesson_guest g
    join growth.open_lesson l on l.id = g.lesson_id
    join registry.person_period p on p.person_id = g.person_id and p.valid_until is null
   where g.id = guest
     and (l.teacher_id = scope.person()
          or l.place_key >= scope.low() and l.place_key < scope.high()
             and (scope.role() in ('head', 'deputy') or scope.role() like 'job:%'))
$$;
revoke all on function growth.lesson_teacher(bigint), growth.lesson_guests(bigint), growth.lesson_analyses(bigint), growth.guest_name(bigint) from public;
grant execute on function growth.lesson_teacher(bigint), growth.lesson_guests(bigint), growth.lesson_analyses(bigint), growth.guest_name(bigint) to birge_app;
reset role;
revoke create on schema growth from birge_search;
