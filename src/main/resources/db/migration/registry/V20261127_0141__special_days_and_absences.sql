-- Days an authority sets on top of the country's calendar, for its area or one school: a day off for frost, a moved vacation, a make-up day.
-- Whoever lies in their range reads them, since reminders there count by them; only who reaches all of it sets them.
create table registry.special_day (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  kind text not null check (kind in ('off', 'school')),
  from_day date not null,
  until_day date not null,
  reason text not null,
  set_at timestamptz not null,
  set_by bigint,
  withdrawn_at timestamptz,
  withdrawn_by bigint,
  check (until_day >= from_day and until_day - from_day <= 60),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on registry.special_day (until_day) where withdrawn_at is null;
create index on registry.special_day (organisation_id);
alter table registry.special_day enable row level security;
alter table registry.special_day force row level security;
create policy where_it_holds on registry.special_day for select using (
  exists (select 1 from registry.organisation o
           where o.id = organisation_id and o.reach_low < (select scope.high()) and o.reach_high > (select scope.low())));
create policy set_within on registry.special_day for insert with check (
  exists (select 1 from registry.organisation o
           where o.id = organisation_id and o.reach_low >= (select scope.low()) and o.reach_high <= (select scope.high())));
create policy change_within on registry.special_day for update using (
  exists (select 1 from registry.organisation o
           where o.id = organisation_id and o.reach_low >= (select scope.low()) and o.reach_high <= (select scope.high())));

-- When somebody is away from a school: colleagues see until when, the kind stands apart.
create table registry.absence (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  from_day date not null,
  until_day date not null,
  entered_at timestamptz not null,
  entered_by bigint,
  withdrawn_at timestamptz,
  check (until_day >= from_day),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on registry.absence (person_id, until_day);
create index on registry.absence (organisation_id, until_day);
alter table registry.absence enable row level security;
alter table registry.absence force row level security;
create policy at_school on registry.absence using (
  organisation_id = (select scope.organisation()) or person_id = (select scope.person())
  or (select scope.role()) like 'job:%' and place_key >= (select scope.low()) and place_key < (select scope.high()));

-- Leave or illness: for those who keep the staff's days and the person; nothing more is written down.
create table registry.absence_kind (
  absence_id bigint primary key references registry.absence (id),
  kind text not null check (kind in ('leave', 'illness'))
);
alter table registry.absence_kind enable row level security;
alter table registry.absence_kind force row level security;
create policy keepers on registry.absence_kind using (
  exists (select 1 from registry.absence a
           where a.id = absence_id
             and (a.person_id = (select scope.person())
                  or a.organisation_id = (select scope.organisation()) and (select scope.role()) in ('head', 'deputy', 'secretary'))));
