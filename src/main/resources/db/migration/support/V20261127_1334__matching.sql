-- Proposals of who mentors whom, made for an area at once. They bind nobody: what is accepted becomes a mentorship that three people agree to.
-- How far a run is stands here, so that any node can show and stop it; where it stands is told by its moments.
create table support.matching_run (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  low bigint not null,
  high bigint not null,
  begun_at timestamptz not null,
  begun_by bigint references registry.person (id),
  worked_at timestamptz not null,
  stop_asked_at timestamptz,
  stop_asked_by bigint references registry.person (id),
  done_at timestamptz,
  incident text,
  waiting int not null default 0 check (waiting >= 0),
  mentors int not null default 0 check (mentors >= 0),
  places int not null default 0 check (places >= 0),
  matched int not null default 0 check (matched >= 0),
  cost bigint not null default 0,
  weights jsonb not null,
  replaced_at timestamptz,
  check (low < high),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.matching_run (place_key, id);
create index on support.matching_run (organisation_id, id);
revoke delete on support.matching_run from birge_app;

-- One who waits, and the mentor proposed; the organisation and place are those of who waits. The reasons are kept as they were reckoned.
create table support.matching_pair (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  run_id bigint not null references support.matching_run (id),
  mentee_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  kind text not null check (kind in ('young-teacher', 'new-head')),
  subject text,
  mentor_id bigint references registry.person (id),
  mentor_organisation_id bigint,
  pinned_at timestamptz,
  moved_at timestamptz,
  reasons jsonb not null,
  cost int not null default 0,
  barriers jsonb not null default '{}',
  accepted_at timestamptz,
  accepted_by bigint references registry.person (id),
  mentorship text,
  refused text,
  refused_values text[] not null default '{}',
  version bigint not null default 0,
  check (mentor_id is distinct from mentee_id),
  check (accepted_at is null or mentor_id is not null and mentorship is not null),
  unique (run_id, mentee_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.matching_pair (run_id, id);
create index on support.matching_pair (place_key, id);
create index on support.matching_pair (mentee_id);
create index on support.matching_pair (mentor_id);
revoke delete on support.matching_pair from birge_app;

-- How much a wish counts, as a centre decided; whoever matches within its area goes by it.
create table support.matching_weight (
  organisation_id bigint not null,
  place_key bigint not null,
  low bigint not null,
  high bigint not null,
  wish text not null,
  weight int not null check (weight between 0 and 10),
  set_at timestamptz not null,
  primary key (organisation_id, wish),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.matching_weight (low, high);
revoke delete on support.matching_weight from birge_app;

-- A proposal is seen where it was made, by those who find mentors there; who waits and who is proposed see nothing before they are asked.
alter table support.matching_run enable row level security;
alter table support.matching_run force row level security;
create policy makers on support.matching_run using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and (organisation_id = (select scope.organisation()) and (select scope.role()) in ('head', 'deputy', 'centre-head', 'methodist')
       or (select scope.role()) like 'job:%'));

alter table support.matching_pair enable row level security;
alter table support.matching_pair force row level security;
create policy makers on support.matching_pair using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
  and exists (select 1 from support.matching_run r where r.id = run_id));

-- Whoever works within a centre's area goes by its weights; its head sets them.
alter table support.matching_weight enable row level security;
alter table support.matching_weight force row level security;
create policy heeded on support.matching_weight for select using (
  low <= (select scope.low()) and high >= (select scope.high()) or (select scope.role()) like 'job:%');
create policy weighed on support.matching_weight for insert with check (
  organisation_id = (select scope.organisation()) and (select scope.role()) = 'centre-head'
  and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy weighed_anew on support.matching_weight for update using (
  organisation_id = (select scope.organisation()) and (select scope.role()) = 'centre-head'
  and place_key >= (select scope.low()) and place_key < (select scope.high()));

-- Since when somebody looks for mentors in a part of these places, whoever it is and whether or not one may see it; and their name.
-- Whoever gave no sign of life for so long is gone.
grant create on schema support to birge_search;
grant select on support.matching_run to birge_search;
set role birge_search;
create function support.matching_since(alive timestamptz) returns table (since timestamptz, who text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.begun_at, p.surname || ' ' || p.first_name
    from support.matching_run r
    left join registry.person_period p on p.person_id = r.begun_by and p.valid_until is null
   where r.low < scope.high()
     and r.high > scope.low()
     and r.done_at is null
     and r.worked_at >= alive
     and scope.role() in ('head', 'deputy', 'centre-head', 'methodist')
   order by r.begun_at
   limit 1
$$;
revoke all on function support.matching_since(timestamptz) from public;
grant execute on function support.matching_since(timestamptz) to birge_app;
reset role;
revoke create on schema support from birge_search;
