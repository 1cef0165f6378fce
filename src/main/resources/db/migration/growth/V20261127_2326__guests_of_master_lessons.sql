-- Whoever wants to be there says so before a master lesson on a day; places are limited where the centre says how many there are.
alter table growth.master_lesson add column places int check (places between 1 and 1000);
alter table growth.master_lesson add constraint places_on_a_day check (places is null or day is not null);

create table growth.master_guest (
  id bigint generated always as identity primary key,
  lesson_id bigint not null references growth.master_lesson (id),
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  signed_at timestamptz not null,
  left_at timestamptz,
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index one_place_at_a_master_lesson on growth.master_guest (lesson_id, person_id) where left_at is null;
create index on growth.master_guest (place_key, lesson_id);
create index on growth.master_guest (person_id);
create index on growth.master_guest (organisation_id);
revoke delete on growth.master_guest from birge_app;

-- The guest, the leaders of their school, whoever gives the lesson, and the centre.
alter table growth.master_guest enable row level security;
alter table growth.master_guest force row level security;
create policy concerned on growth.master_guest for select using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
  or exists (select 1
               from growth.master_lesson l
              where l.id = lesson_id
                and (l.giver_id = (select scope.person())
                     or l.place_key >= (select scope.low()) and l.place_key < (select scope.high())
                       and (select scope.role() in ('centre-head', 'methodist')))));
create policy coming on growth.master_guest for insert with check (
  person_id = (select scope.person())
  and place_key >= (select scope.low()) and place_key < (select scope.high())
  and exists (select 1
                from growth.master_lesson l
               where l.id = lesson_id
                 and l.announced_at is not null
                 and l.shown_at is null
                 and l.called_off_at is null));
create policy going on growth.master_guest for update using (person_id = (select scope.person()));

-- Whoever reads a master lesson learns how many come; who gives it and the centre learn who.
grant select on growth.master_guest to birge_search;
grant create on schema growth to birge_search;
set role birge_search;
create function growth.master_guests(lesson bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(*)::int
    from growth.master_guest g
    join growth.master_lesson l on l.id = g.lesson_id
   where g.lesson_id = lesson
     and g.left_at is null
     and scope.low() < scope.high()
     and (l.announced_at is not null and (l.giver_id = scope.person() or l.region = scope.low() / 10000000000)
          or l.place_key >= scope.low() and l.place_key < scope.high())
$$;

create function growth.master_guest_name(guest bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from growth.master_guest g
    join growth.master_lesson l on l.id = g.lesson_id
    join registry.person_period p on p.person_id = g.person_id and p.valid_until is null
   where g.id = guest
     and (l.giver_id = scope.person()
          or l.place_key >= scope.low() and l.place_key < scope.high() and scope.role() in ('centre-head', 'methodist'))
$$;
revoke all on function growth.master_guests(bigint), growth.master_guest_name(bigint) from public;
grant execute on function growth.master_guests(bigint), growth.master_guest_name(bigint) to birge_app;
reset role;
revoke create on schema growth from birge_search;
