-- Visits of the centre's staff to schools. Where a visit stands is told by its moments; hours are those of the country's clock.
create table support.visit (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  centre_id bigint not null references registry.organisation (id),
  division text not null,
  day date not null,
  begins time not null,
  ends time not null,
  purpose text not null check (purpose in ('request', 'measure', 'acquaintance', 'follow-up')),
  topic text not null,
  words text,
  follows_id bigint references support.visit (id),
  planned_by bigint not null references registry.person (id),
  announced_at timestamptz not null,
  agreed_at timestamptz,
  agreed_by bigint references registry.person (id),
  wished_at timestamptz,
  wished_by bigint references registry.person (id),
  wished_day date,
  wished_begins time,
  wished_ends time,
  called_off_at timestamptz,
  called_off_by bigint references registry.person (id),
  recorded_at timestamptz,
  recorded_by bigint references registry.person (id),
  minutes int check (minutes between 1 and 720),
  seen text,
  agreements text,
  next_look date,
  answered_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by bigint references registry.person (id),
  changed_at timestamptz not null,
  version bigint not null default 0,
  check (begins < ends),
  check (wished_at is null or wished_day is not null and wished_begins < wished_ends),
  check (wished_at is null or agreed_at is null),
  check (recorded_at is null or agreed_at is not null and recorded_by is not null and minutes is not null and seen is not null),
  check (answered_at is null or recorded_at is not null),
  check (confirmed_at is null or recorded_at is not null and confirmed_by is distinct from recorded_by),
  check (called_off_at is null or recorded_at is null),
  check (length(topic) <= 200 and length(words) <= 2000 and length(seen) <= 4000 and length(agreements) <= 2000),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.visit (place_key, day);
create index on support.visit (place_key, day) where called_off_at is null and confirmed_at is null;
create index on support.visit (centre_id, day);
create index on support.visit (planned_by);
create index on support.visit (organisation_id, day desc) where recorded_at is not null;

-- Who of the centre goes; one of them leads.
create table support.visit_person (
  visit_id bigint not null references support.visit (id),
  person_id bigint not null references registry.person (id),
  leads boolean not null,
  primary key (visit_id, person_id)
);
create index on support.visit_person (person_id);

-- What it is for: requests of the school, measures of its plan by their public ids.
create table support.visit_request (
  visit_id bigint not null references support.visit (id),
  request_id bigint not null references support.request (id),
  primary key (visit_id, request_id)
);
create index on support.visit_request (request_id);

create table support.visit_measure (
  visit_id bigint not null references support.visit (id),
  measure text not null,
  primary key (visit_id, measure)
);

-- What happened to a visit: insert only.
create table support.visit_event (
  id bigint generated always as identity primary key,
  visit_id bigint not null references support.visit (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  account_id bigint,
  what text not null,
  words text check (length(words) <= 4000)
);
create index on support.visit_event (visit_id, id);
revoke update, delete on support.visit_event from birge_app;
revoke delete on support.visit from birge_app;

-- The school's leaders and the centre within their reach; colleagues and the authority find nothing here.
alter table support.visit enable row level security;
alter table support.visit force row level security;
create policy concerned on support.visit using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));

alter table support.visit_person enable row level security;
alter table support.visit_person force row level security;
create policy of_visit on support.visit_person using (exists (select 1 from support.visit v where v.id = visit_id));
alter table support.visit_request enable row level security;
alter table support.visit_request force row level security;
create policy of_visit on support.visit_request using (exists (select 1 from support.visit v where v.id = visit_id));
alter table support.visit_measure enable row level security;
alter table support.visit_measure force row level security;
create policy of_visit on support.visit_measure using (exists (select 1 from support.visit v where v.id = visit_id));
alter table support.visit_event enable row level security;
alter table support.visit_event force row level security;
create policy of_visit on support.visit_event using (exists (select 1 from support.visit v where v.id = visit_id));

-- A school does not see the people of the centre; those who help it and were there, it knows by name.
grant create, usage on schema support to birge_search;
grant select on support.visit, support.visit_person, support.request to birge_search;
create function support.helper_name(helper bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from registry.person_period p
   where p.person_id = helper
     and p.valid_until is null
     and (exists (select 1
                    from support.visit_person v
                    join support.visit t on t.id = v.visit_id
                   where v.person_id = helper
                     and t.place_key >= scope.low()
                     and t.place_key < scope.high())
          or exists (select 1
                       from support.visit t
                      where t.planned_by = helper
                        and t.place_key >= scope.low()
                        and t.place_key < scope.high())
          or exists (select 1
                       from support.request r
                      where r.responsible_id = helper
                        and (r.place_key >= scope.low() and r.place_key < scope.high() or r.asked_by = scope.person())))
$$;
alter function support.helper_name(bigint) owner to birge_search;
revoke create on schema support from birge_search;
set role birge_search;
revoke all on function support.helper_name(bigint) from public;
grant execute on function support.helper_name(bigint) to birge_app;
reset role;
