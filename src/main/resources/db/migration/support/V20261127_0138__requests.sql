-- What schools ask of the centre. Where a request stands is told by its moments.
create schema support;

create table support.request (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  asked_by bigint not null references registry.person (id),
  whom text not null check (whom in ('teacher', 'leader', 'school')),
  section text not null,
  subject text,
  topic text not null,
  words text not null,
  wish text not null check (wish in ('any', 'visit', 'online')),
  wanted_by date,
  division text not null,
  asked_at timestamptz not null,
  promised date not null,
  taken_at timestamptz,
  responsible_id bigint references registry.person (id),
  planned date,
  form text check (form in ('visit', 'online', 'centre')),
  done_at timestamptz,
  done_on date,
  minutes int check (minutes between 1 and 6000),
  done_words text,
  given_back int not null default 0,
  confirmed_at timestamptz,
  confirmed_by bigint references registry.person (id),
  rating int check (rating between 1 and 5),
  rating_words text,
  withdrawn_at timestamptz,
  version bigint not null default 0,
  check ((taken_at is null) = (responsible_id is null)),
  check (done_at is null or taken_at is not null),
  check (confirmed_at is null or done_at is not null),
  check (confirmed_by is distinct from responsible_id or confirmed_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on support.request (place_key, id);
create index on support.request (asked_by);
create index on support.request (responsible_id) where confirmed_at is null and withdrawn_at is null;
create index on support.request (promised, place_key) where taken_at is null and withdrawn_at is null;

-- What happened to a request: insert only.
create table support.request_event (
  id bigint generated always as identity primary key,
  request_id bigint not null references support.request (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  account_id bigint,
  what text not null,
  words text
);
create index on support.request_event (request_id, id);
revoke update, delete on support.request_event from birge_app;

-- The school's leaders and the centre within their reach, the asker and who took it on; colleagues and the authority find nothing here.
alter table support.request enable row level security;
alter table support.request force row level security;
create policy concerned on support.request using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
  or asked_by = (select scope.person())
  or responsible_id = (select scope.person()));

alter table support.request_event enable row level security;
alter table support.request_event force row level security;
create policy of_request on support.request_event using (exists (select 1 from support.request r where r.id = request_id));
