-- Who mentors, who looks for a mentor, and pairs of them. Where each stands is told by its moments.
create table support.mentor (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  put_forward_by bigint references registry.person (id),
  put_forward_at timestamptz not null,
  subjects text[] not null,
  languages text[] not null,
  capacity int not null check (capacity between 1 and 8),
  reach text not null check (reach in ('school', 'area')),
  reach_km int check (reach_km between 1 and 500),
  teaching_since date,
  strengths text[] not null default '{}',
  words text check (length(words) <= 2000),
  consented_at timestamptz,
  approved_at timestamptz,
  approved_by bigint references registry.person (id),
  declined_at timestamptz,
  declined_by bigint references registry.person (id),
  reason text check (length(reason) <= 1000),
  paused_at timestamptz,
  ended_at timestamptz,
  ended_by bigint references registry.person (id),
  version bigint not null default 0,
  check (approved_at is null or consented_at is not null),
  check (approved_by is distinct from person_id or approved_at is null),
  check (reach = 'area' or reach_km is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index one_profile on support.mentor (person_id) where declined_at is null and ended_at is null;
create index on support.mentor (place_key, id);
create index on support.mentor (person_id);
revoke delete on support.mentor from birge_app;

-- Whether somebody agrees that a mentor of another school is looked for: one answer a person and school, the latest.
create table support.mentee (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  asked_at timestamptz,
  asked_by bigint references registry.person (id),
  given_at timestamptz,
  refused_at timestamptz,
  wishes text[] not null default '{}' check (cardinality(wishes) <= 3),
  version bigint not null default 0,
  check (given_at is null or refused_at is null),
  unique (person_id, organisation_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.mentee (place_key, person_id);
revoke delete on support.mentee from birge_app;

-- A pair: the organisation and place are the mentee's, the others the mentor's. Nothing binds before mentor, mentee and whoever answers for the mentee agreed.
create table support.mentorship (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  mentor_id bigint not null references registry.person (id),
  mentor_organisation_id bigint not null,
  mentor_place_key bigint not null,
  mentee_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  kind text not null check (kind in ('young-teacher', 'new-head', 'colleague')),
  subject text,
  begins date not null,
  ends date not null,
  source text not null check (source in ('by-hand', 'matching')),
  follows_id bigint references support.mentorship (id),
  proposed_at timestamptz not null,
  proposed_by bigint references registry.person (id),
  mentor_agreed_at timestamptz,
  mentee_agreed_at timestamptz,
  head_agreed_at timestamptz,
  head_agreed_by bigint references registry.person (id),
  active_at timestamptz,
  declined_at timestamptz,
  declined_by bigint references registry.person (id),
  withdrawn_at timestamptz,
  withdrawn_by bigint references registry.person (id),
  ended_at timestamptz,
  ended_on date,
  ended_by bigint references registry.person (id),
  reason text check (length(reason) <= 1000),
  told_end_at timestamptz,
  version bigint not null default 0,
  check (mentor_id <> mentee_id),
  check (begins <= ends),
  check (active_at is null or mentor_agreed_at is not null and mentee_agreed_at is not null and head_agreed_at is not null),
  check (ended_at is null or active_at is not null and ended_on is not null),
  check (declined_at is null or active_at is null),
  check (withdrawn_at is null or active_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade,
  foreign key (mentor_organisation_id, mentor_place_key) references registry.organisation (id, place_key) on update cascade,
  -- Nobody has two mentors for the same thing at once, whoever proposes and however many at the same moment.
  constraint one_mentor exclude using gist (mentee_id with =, kind with =, daterange(begins, ends, '[]') with &&)
    where (declined_at is null and withdrawn_at is null and ended_at is null)
);
create index on support.mentorship (place_key, id);
create index on support.mentorship (mentor_place_key, id);
create index on support.mentorship (mentor_id);
create index on support.mentorship (mentee_id);
create index on support.mentorship (ends) where active_at is not null and ended_at is null and told_end_at is null;
revoke delete on support.mentorship from birge_app;

-- Hours a week for pay, from a day on.
create table support.mentorship_hours (
  mentorship_id bigint not null references support.mentorship (id),
  from_day date not null,
  hours numeric(3, 1) not null check (hours between 0 and 18),
  set_by bigint references registry.person (id),
  set_at timestamptz not null,
  primary key (mentorship_id, from_day)
);
revoke delete on support.mentorship_hours from birge_app;

-- What happened to a pair: insert only.
create table support.mentorship_event (
  id bigint generated always as identity primary key,
  mentorship_id bigint not null references support.mentorship (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  account_id bigint,
  what text not null,
  words text check (length(words) <= 2000)
);
create index on support.mentorship_event (mentorship_id, id);
revoke update, delete on support.mentorship_event from birge_app;

-- The person, the leaders of their place and the centre; colleagues and the authority find nothing here.
alter table support.mentor enable row level security;
alter table support.mentor force row level security;
create policy concerned on support.mentor using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));

alter table support.mentee enable row level security;
alter table support.mentee force row level security;
create policy concerned on support.mentee using (
  person_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));

-- The two, the leaders of both places, the centre; of an authority only where a new head is mentored, because it answers for heads.
alter table support.mentorship enable row level security;
alter table support.mentorship force row level security;
create policy concerned on support.mentorship for select using (
  mentor_id = (select scope.person())
  or mentee_id = (select scope.person())
  or (place_key >= (select scope.low()) and place_key < (select scope.high())
      or mentor_place_key >= (select scope.low()) and mentor_place_key < (select scope.high()))
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
  or kind = 'new-head' and (select scope.role() = 'authority-officer')
    and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy deciding on support.mentorship for update using (
  mentor_id = (select scope.person())
  or mentee_id = (select scope.person())
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
  or kind = 'new-head' and (select scope.role() = 'authority-officer')
    and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy proposing on support.mentorship for insert with check (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and mentor_place_key >= (select scope.low()) and mentor_place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));

alter table support.mentorship_hours enable row level security;
alter table support.mentorship_hours force row level security;
create policy of_mentorship on support.mentorship_hours using (exists (select 1 from support.mentorship m where m.id = mentorship_id));
alter table support.mentorship_event enable row level security;
alter table support.mentorship_event force row level security;
create policy of_mentorship on support.mentorship_event using (exists (select 1 from support.mentorship m where m.id = mentorship_id));

-- Mentor and mentee know each other by name, so do the leaders of both; when somebody first taught or headed is asked across all places.
grant create on schema support to birge_search;
grant select on support.mentorship to birge_search;
set role birge_search;
create function support.partner_name(partner bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from registry.person_period p
   where p.person_id = partner
     and p.valid_until is null
     and exists (select 1
                   from support.mentorship m
                  where (m.mentor_id = partner or m.mentee_id = partner or m.head_agreed_by = partner or m.proposed_by = partner)
                    and (m.mentor_id = scope.person()
                         or m.mentee_id = scope.person()
                         or m.place_key >= scope.low() and m.place_key < scope.high()
                         or m.mentor_place_key >= scope.low() and m.mentor_place_key < scope.high()))
$$;
revoke all on function support.partner_name(bigint) from public;
grant execute on function support.partner_name(bigint) to birge_app;

-- The first day of these people in one of the posts, wherever it was; of people within reach, and of oneself.
create function support.first_posted(people bigint[], posts text[]) returns table (person_id bigint, since date)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.person_id, min(p.valid_from)
    from registry.posting p
   where p.person_id = any (people)
     and p.post = any (posts)
     and (p.person_id = scope.person()
          or exists (select 1
                       from registry.person_reach r
                      where r.person_id = p.person_id
                        and r.place_key >= scope.low()
                        and r.place_key < scope.high()))
   group by p.person_id
$$;
revoke all on function support.first_posted(bigint[], text[]) from public;
grant execute on function support.first_posted(bigint[], text[]) to birge_app;
reset role;
revoke create on schema support from birge_search;
