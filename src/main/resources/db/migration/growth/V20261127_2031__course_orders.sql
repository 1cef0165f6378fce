-- Institutes that upgrade qualifications, and the orders of courses a centre or an authority draws up to them. Where each order stands is told by its moments.
create table growth.institute (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  name text not null check (length(name) between 1 and 200),
  contact text check (length(contact) between 1 and 200),
  email text check (length(email) between 1 and 200),
  phone text check (length(phone) between 1 and 40),
  address text check (length(address) between 1 and 500),
  added_by bigint not null references registry.person (id),
  added_at timestamptz not null,
  retired_at timestamptz,
  name_key text generated always as (growth.training_key(name)) stored,
  version bigint not null default 0,
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index institute_once on growth.institute (organisation_id, name_key) where retired_at is null;
revoke delete on growth.institute from birge_app;

create table growth.course_order (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  institute_id bigint not null references growth.institute (id),
  school_year int not null,
  words text not null check (length(words) <= 2000),
  drawn_by bigint not null references registry.person (id),
  drawn_at timestamptz not null,
  submitted_at timestamptz,
  answer_by date,
  returned_at timestamptz,
  agreed_at timestamptz,
  decided_by bigint references registry.person (id),
  reason text check (length(reason) <= 1000),
  letter_number text check (length(letter_number) between 1 and 40),
  letter_day date,
  sent_at timestamptz,
  sent_by bigint references registry.person (id),
  sent_from bigint references registry.organisation (id),
  answered_at timestamptz,
  done_at timestamptz,
  withdrawn_at timestamptz,
  version bigint not null default 0,
  check (submitted_at is null or answer_by is not null),
  check (agreed_at is null or submitted_at is not null and returned_at is null),
  check (decided_by is distinct from drawn_by or decided_by is null),
  check (sent_at is null or agreed_at is not null and letter_number is not null and letter_day is not null and sent_from is not null),
  check (answered_at is null or sent_at is not null),
  check (done_at is null or answered_at is not null),
  check (done_at is null or withdrawn_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.course_order (place_key, id);
create index on growth.course_order (organisation_id, id);
-- What waits for the authority, and what waits for those who drew it up.
create index course_order_to_agree on growth.course_order (place_key)
  where submitted_at is not null and returned_at is null and agreed_at is null and withdrawn_at is null;
create index course_order_open on growth.course_order (organisation_id)
  where submitted_at is not null and done_at is null and withdrawn_at is null;
create index course_order_to_answer on growth.course_order (sent_from) where sent_at is not null and answered_at is null and withdrawn_at is null;
revoke delete on growth.course_order from birge_app;

-- A course asked for: of the catalogue, or by its name alone; and what the institute answered.
create table growth.course_order_line (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  order_id bigint not null references growth.course_order (id),
  course_id bigint references growth.course (id),
  title text not null check (length(title) between 1 and 200),
  area text,
  subject text,
  people int not null check (people between 1 and 5000),
  hours int not null check (hours between 1 and 500),
  language text,
  month_from int not null check (month_from between 1 and 12),
  month_until int not null check (month_until between 1 and 12),
  answered_at timestamptz,
  answered_by bigint references registry.person (id),
  agreed_people int check (agreed_people between 1 and 5000),
  begins date,
  ends date,
  answer text check (length(answer) <= 1000),
  check (answered_at is null or agreed_people is not null or length(answer) > 0),
  check (agreed_people is null or answered_at is not null and begins <= ends)
);
create index on growth.course_order_line (order_id, id);
create index on growth.course_order_line (course_id);

-- What happened to an order: insert only.
create table growth.course_order_event (
  id bigint generated always as identity primary key,
  order_id bigint not null references growth.course_order (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  what text not null,
  words text check (length(words) <= 1000)
);
create index on growth.course_order_event (order_id, id);
revoke update, delete on growth.course_order_event from birge_app;

-- An office's list of institutes is read in its reach, from above and below, by those who order; only the office itself changes it.
alter table growth.institute enable row level security;
alter table growth.institute force row level security;
create policy in_reach on growth.institute for select using (
  (select scope.role()) like 'job:%'
  or (select scope.role()) in ('centre-head', 'methodist', 'authority-officer')
    and exists (select 1
                  from registry.organisation o
                 where o.id = organisation_id
                   and o.reach_low < (select scope.high())
                   and o.reach_high > (select scope.low())));
create policy make_own on growth.institute for insert with check (
  organisation_id = (select scope.organisation()) and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer'));
create policy change_own on growth.institute for update using (
  organisation_id = (select scope.organisation()) and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer'));

-- The office that draws an order up; the authority above it once it is submitted; centres of the area once it is sent, since they plan what was promised.
alter table growth.course_order enable row level security;
alter table growth.course_order force row level security;
create policy concerned on growth.course_order for select using (
  (select scope.role()) like 'job:%'
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (organisation_id = (select scope.organisation()) and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer')
         or submitted_at is not null and (select scope.role()) = 'authority-officer'
         or sent_at is not null and (select scope.role()) in ('centre-head', 'methodist')));
create policy drawn_up on growth.course_order for insert with check (
  drawn_by = (select scope.person())
    and organisation_id = (select scope.organisation())
    and submitted_at is null
    and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer'));
create policy kept_by_own on growth.course_order for update using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and organisation_id = (select scope.organisation())
    and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer'));
create policy decided on growth.course_order for update using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and submitted_at is not null
    and (select scope.role()) = 'authority-officer');

-- Policies for an update are added up, so the authority's word is watched where before and after are both known.
create function growth.authority_agrees_only() returns trigger
  language plpgsql as $$
begin
  if scope.role() <> 'authority-officer' or scope.person() = old.drawn_by then
    raise exception 'only an officer of the authority who did not draw up order % decides on it', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger authority_agrees before update on growth.course_order for each row
  when (new.agreed_at is distinct from old.agreed_at or new.returned_at is distinct from old.returned_at and new.returned_at is not null)
  execute function growth.authority_agrees_only();

alter table growth.course_order_line enable row level security;
alter table growth.course_order_line force row level security;
create policy of_order on growth.course_order_line for select using (exists (select 1 from growth.course_order o where o.id = order_id));
create policy written_by_own on growth.course_order_line for insert with check (
  exists (select 1 from growth.course_order o where o.id = order_id and o.organisation_id = (select scope.organisation()) and o.agreed_at is null));
create policy dropped_by_own on growth.course_order_line for delete using (
  exists (select 1 from growth.course_order o where o.id = order_id and o.organisation_id = (select scope.organisation()) and o.agreed_at is null));
-- Its office, whoever sent it, and the centre that plans what was promised.
create policy worked_on on growth.course_order_line for update using (
  exists (select 1
            from growth.course_order o
           where o.id = order_id
             and (o.organisation_id = (select scope.organisation())
                  or o.sent_from = (select scope.organisation())
                  or o.sent_at is not null and (select scope.role()) in ('centre-head', 'methodist'))));

alter table growth.course_order_event enable row level security;
alter table growth.course_order_event force row level security;
create policy of_order on growth.course_order_event for select using (exists (select 1 from growth.course_order o where o.id = order_id));
create policy written_by_doer on growth.course_order_event for insert with check (
  person_id = (select scope.person()) and exists (select 1 from growth.course_order o where o.id = order_id));
