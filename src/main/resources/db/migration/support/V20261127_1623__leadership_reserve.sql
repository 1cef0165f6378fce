-- People who prepare to lead a school, a method union or a subject union. Where each stands is told by its moments. Nobody of the own school sees an
-- entry but the head who put the person forward; centre and authority see it once the person consented.
create table support.reserve_entry (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  post text not null check (post in ('head', 'deputy', 'method-union', 'subject-union')),
  languages text[] not null,
  ready_from date not null,
  why text not null check (length(why) between 1 and 2000),
  put_forward_by bigint not null references registry.person (id),
  put_forward_at timestamptz not null,
  consented_at timestamptz,
  admitted_at timestamptz,
  admitted_by bigint references registry.person (id),
  reviewed_at timestamptz,
  reviewed_by bigint references registry.person (id),
  appointed_at timestamptz,
  appointed_by bigint references registry.person (id),
  left_at timestamptz,
  removed_at timestamptz,
  removed_by bigint references registry.person (id),
  reason text check (length(reason) <= 1000),
  version bigint not null default 0,
  check (admitted_at is null or consented_at is not null),
  check (appointed_at is null or admitted_at is not null),
  check (admitted_by is distinct from person_id or admitted_at is null),
  check (appointed_by is distinct from person_id or appointed_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index one_reserve_entry on support.reserve_entry (person_id, post) where left_at is null and removed_at is null and appointed_at is null;
create index on support.reserve_entry (place_key, id);
create index on support.reserve_entry (person_id);
create index on support.reserve_entry (put_forward_by);
revoke delete on support.reserve_entry from birge_app;

-- What somebody learns or does to be ready, by when, with whom.
create table support.reserve_step (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  entry_id bigint not null references support.reserve_entry (id),
  what text not null check (length(what) between 1 and 300),
  with_whom text check (length(with_whom) <= 200),
  due date not null,
  done_on date,
  dropped_at timestamptz,
  planned_by bigint not null references registry.person (id)
);
create index on support.reserve_step (entry_id, due);
revoke delete on support.reserve_step from birge_app;

-- What happened to an entry: insert only.
create table support.reserve_event (
  id bigint generated always as identity primary key,
  entry_id bigint not null references support.reserve_entry (id),
  at timestamptz not null,
  person_id bigint not null references registry.person (id),
  what text not null,
  words text check (length(words) <= 2000)
);
create index on support.reserve_event (entry_id, id);
revoke update, delete on support.reserve_event from birge_app;

alter table support.reserve_entry enable row level security;
alter table support.reserve_entry force row level security;
create policy concerned on support.reserve_entry for select using (
  person_id = (select scope.person())
  or put_forward_by = (select scope.person())
  or consented_at is not null
    and place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer'));
create policy put_forward on support.reserve_entry for insert with check (
  put_forward_by = (select scope.person())
    and place_key >= (select scope.low()) and place_key < (select scope.high())
    and (person_id = (select scope.person()) or (select scope.role()) in ('head', 'centre-head', 'methodist')));
create policy decided on support.reserve_entry for update using (
  person_id = (select scope.person())
  or put_forward_by = (select scope.person()) and consented_at is null
  or consented_at is not null
    and place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer'));

alter table support.reserve_step enable row level security;
alter table support.reserve_step force row level security;
create policy of_entry on support.reserve_step for select using (exists (select 1 from support.reserve_entry e where e.id = entry_id));
create policy planned on support.reserve_step for insert with check (
  planned_by = (select scope.person())
    and exists (select 1
                  from support.reserve_entry e
                 where e.id = entry_id
                   and (e.person_id = (select scope.person()) or (select scope.role()) in ('centre-head', 'methodist'))));
create policy worked_on on support.reserve_step for update using (
  exists (select 1
            from support.reserve_entry e
           where e.id = entry_id
             and (e.person_id = (select scope.person()) or (select scope.role()) in ('centre-head', 'methodist'))));

alter table support.reserve_event enable row level security;
alter table support.reserve_event force row level security;
create policy of_entry on support.reserve_event for select using (exists (select 1 from support.reserve_entry e where e.id = entry_id));
create policy written_by_doer on support.reserve_event for insert with check (
  person_id = (select scope.person()) and exists (select 1 from support.reserve_entry e where e.id = entry_id));

-- How many somebody of the reserve has mentored: a number, to whoever may read the entry.
grant select on support.reserve_entry to birge_search;
grant create on schema support to birge_search;
set local role birge_search;
create function support.mentored_by(entry bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(distinct m.mentee_id)::int
    from support.reserve_entry e
    join support.mentorship m on m.mentor_id = e.person_id and m.active_at is not null
   where e.id = entry
     and (e.person_id = scope.person()
          or e.put_forward_by = scope.person()
          or e.consented_at is not null
             and e.place_key >= scope.low()
             and e.place_key < scope.high()
             and scope.role() in ('centre-head', 'methodist', 'authority-officer'))
$$;
revoke all on function support.mentored_by(bigint) from public;
grant execute on function support.mentored_by(bigint) to birge_app;
reset role;
revoke create on schema support from birge_search;
