-- The route of a plan: open to the staff for comment until a day, adopted by the council (day and number of the minutes), the head's order, the
-- authority's answer until the promised day. A council's decision that cannot take effect yet (comments lack an answer) is kept beside.
alter table development.plan
  add column comments_opened_at timestamptz,
  add column comments_until date,
  add column comments_closed_at timestamptz,
  add column comments_skipped text,
  add column adopted_at timestamptz,
  add column adopted_on date,
  add column minutes_number text,
  add column council_on date,
  add column council_minutes text,
  add column answer_by date,
  add column noted_silently boolean not null default false,
  add check ((comments_opened_at is null) = (comments_until is null)),
  add check ((adopted_at is null) = (adopted_on is null) and (adopted_at is null) = (minutes_number is null)),
  add check (not noted_silently or noted_at is not null);
create index on development.plan (answer_by, place_key) where submitted_at is not null and agreed_at is null and noted_at is null;

-- What the staff say to a draft: on the plan, a section or a measure. The leaders answer each. Seen at the school only.
create table development.plan_comment (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  plan_id bigint not null references development.plan (id),
  section text,
  measure_id bigint references development.measure (id),
  words text not null,
  made_at timestamptz not null,
  made_by bigint not null references registry.person (id),
  answer text check (answer in ('accepted', 'explained')),
  answer_words text,
  answered_at timestamptz,
  answered_by bigint references registry.person (id),
  version bigint not null default 0,
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'explained' or answer_words is not null)
);
create index on development.plan_comment (plan_id, id);
alter table development.plan_comment enable row level security;
alter table development.plan_comment force row level security;
create policy of_school on development.plan_comment using (exists (
  select 1
    from development.plan p
   where p.id = plan_id
     and (p.organisation_id = (select scope.organisation()) or (select scope.role()) like 'job:%')));

-- What the divisions of the centre say, each on its direction, before the authority answers.
create table development.division_comment (
  id bigint generated always as identity primary key,
  plan_id bigint not null references development.plan (id),
  division text not null,
  words text not null,
  made_at timestamptz not null,
  made_by bigint references registry.person (id)
);
create index on development.division_comment (plan_id, id);
revoke update, delete on development.division_comment from birge_app;
alter table development.division_comment enable row level security;
alter table development.division_comment force row level security;
create policy of_plan on development.division_comment using (exists (select 1 from development.plan p where p.id = plan_id));
