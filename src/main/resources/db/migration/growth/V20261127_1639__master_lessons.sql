-- Master lessons (J1d.9): on teaching and on leading a school, of the region or from abroad, live or recorded; planned by the centre, discussed afterwards.
-- Until it is announced it is the centre's alone.
create table growth.master_lesson (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  region bigint not null generated always as (place_key / 10000000000) stored,
  title text not null check (length(title) <= 200),
  title_key text collate "C" generated always as (registry.fold_v1(title)) stored,
  kind text not null check (kind in ('teaching', 'leading')),
  subject text,
  origin text not null check (origin in ('local', 'abroad')),
  language text not null,
  translation text not null check (translation in ('none', 'subtitled', 'dubbed')),
  giver_id bigint references registry.person (id),
  giver_name text check (length(giver_name) <= 200),
  giver_words text check (length(giver_words) <= 500),
  words text not null check (length(words) <= 4000),
  day date,
  begins time,
  ends time,
  place text check (length(place) <= 200),
  link text check (length(link) <= 2000 and link like 'https://%'),
  recording text check (length(recording) <= 2000 and recording like 'https://%'),
  file_hash text,
  file_name text check (length(file_name) <= 500),
  planned_at timestamptz not null,
  planned_by bigint references registry.person (id),
  announced_at timestamptz,
  shown_at timestamptz,
  called_off_at timestamptz,
  reason text check (length(reason) <= 1000),
  analysis text check (length(analysis) <= 4000),
  changed_at timestamptz not null,
  version bigint not null default 0,
  check ((giver_id is null) <> (giver_name is null)),
  check ((day is null) = (begins is null) and (day is null) = (ends is null) and (begins is null or begins < ends)),
  check ((file_hash is null) = (file_name is null)),
  check (shown_at is null or announced_at is not null),
  check (called_off_at is null or reason is not null and shown_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.master_lesson (region, day) where announced_at is not null;
create index on growth.master_lesson (place_key, id);
create index on growth.master_lesson (giver_id);
create index on growth.master_lesson (organisation_id);
create index on growth.master_lesson (file_hash);
revoke delete on growth.master_lesson from birge_app;

-- What people say of it. The writer takes words back within a day; the centre hides words with a reason, and the reason stays.
create table growth.master_comment (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  lesson_id bigint not null references growth.master_lesson (id),
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  words text not null check (length(words) <= 2000),
  written_at timestamptz not null,
  removed_at timestamptz,
  hidden_at timestamptz,
  hidden_by bigint references registry.person (id),
  hidden_reason text check (length(hidden_reason) <= 500),
  check ((hidden_at is null) = (hidden_reason is null))
);
create index on growth.master_comment (lesson_id, id);
create index on growth.master_comment (person_id);
create index on growth.master_comment (organisation_id);
revoke delete on growth.master_comment from birge_app;

alter table growth.master_lesson enable row level security;
alter table growth.master_lesson force row level security;
create policy concerned on growth.master_lesson for select using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%')
  or announced_at is not null
    and (giver_id = (select scope.person())
         or region = (select case when scope.low() < scope.high() then scope.low() / 10000000000 end)));
create policy planning on growth.master_lesson for insert with check (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%'));
create policy keeping on growth.master_lesson for update using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%'));

alter table growth.master_comment enable row level security;
alter table growth.master_comment force row level security;
create policy of_lesson on growth.master_comment for select using (exists (select 1 from growth.master_lesson l where l.id = lesson_id));
create policy saying on growth.master_comment for insert with check (
  person_id = (select scope.person())
  and exists (select 1 from growth.master_lesson l where l.id = lesson_id and l.shown_at is not null));
create policy mending on growth.master_comment for update using (
  person_id = (select scope.person())
  or exists (select 1
               from growth.master_lesson l
              where l.id = lesson_id
                and l.place_key >= (select scope.low())
                and l.place_key < (select scope.high())
                and (select scope.role() in ('centre-head', 'methodist') or scope.role() like 'job:%')));

-- Whoever reads a master lesson learns who gives it and who speaks of it.
grant create on schema growth to birge_search;
set role birge_search;
create function growth.master_giver(lesson bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from growth.master_lesson l
    join registry.person_period p on p.person_id = l.giver_id and p.valid_until is null
   where l.id = lesson
     and scope.low() < scope.high()
     and (l.announced_at is not null and (l.giver_id = scope.person() or l.region = scope.low() / 10000000000)
          or l.place_key >= scope.low() and l.place_key < scope.high())
$$;

create function growth.comment_writer(comment bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from growth.master_comment c
    join growth.master_lesson l on l.id = c.lesson_id
    join registry.person_period p on p.person_id = c.person_id and p.valid_until is null
   where c.id = comment
     and c.removed_at is null
     and c.hidden_at is null
     and scope.low() < scope.high()
     and l.announced_at is not null
     and (l.giver_id = scope.person()
          or l.region = scope.low() / 10000000000
          or l.place_key >= scope.low() and l.place_key < scope.high())
$$;
revoke all on function growth.master_giver(bigint), growth.comment_writer(bigint) from public;
grant execute on function growth.master_giver(bigint), growth.comment_writer(bigint) to birge_app;
reset role;
revoke create on schema growth from birge_search;
