-- Induction programmes as templates: a year of steps. The ready ones are data of the country's pack; a centre or a school makes its own by copying.
create table support.programme (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  whom text not null check (whom in ('young-teacher', 'new-head', 'colleague')),
  title text not null check (length(title) between 1 and 200),
  about text not null check (length(about) <= 1000),
  language text not null check (language in ('az', 'kk', 'ru', 'en')),
  copied_from text not null,
  made_by bigint not null references registry.person (id),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  version bigint not null default 0,
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.programme (organisation_id);

create table support.programme_step (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  programme_id bigint not null references support.programme (id),
  unit text not null check (unit in ('week', 'month')),
  after int not null check (after between 1 and 52),
  kind text not null check (kind in ('lesson-planning', 'documents', 'technology', 'resources', 'visit-of-mentor', 'visit-to-mentor', 'talk', 'milestone')),
  done_by text not null check (done_by in ('mentor', 'mentee')),
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) <= 1000)
);
create index on support.programme_step (programme_id);
revoke delete on support.programme from birge_app;

-- A programme is read in the reach of its place and below; only its own place changes it.
alter table support.programme enable row level security;
alter table support.programme force row level security;
create policy in_reach on support.programme for select using (
  exists (select 1
            from registry.organisation o
           where o.id = organisation_id
             and o.reach_low < (select scope.high())
             and o.reach_high > (select scope.low())));
create policy make_own on support.programme for insert with check (organisation_id = (select scope.organisation()));
create policy change_own on support.programme for update using (organisation_id = (select scope.organisation()));

alter table support.programme_step enable row level security;
alter table support.programme_step force row level security;
create policy in_reach on support.programme_step for select using (exists (select 1 from support.programme p where p.id = programme_id));
create policy make_own on support.programme_step for insert with check (
  exists (select 1 from support.programme p where p.id = programme_id and p.organisation_id = (select scope.organisation())));
create policy change_own on support.programme_step for update using (
  exists (select 1 from support.programme p where p.id = programme_id and p.organisation_id = (select scope.organisation())));
create policy remove_own on support.programme_step for delete using (
  exists (select 1 from support.programme p where p.id = programme_id and p.organisation_id = (select scope.organisation())));
