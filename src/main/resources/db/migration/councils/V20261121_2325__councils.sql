-- Councils of a school: who sits in them, their sessions, what was put, voted and decided, and the minutes.
create schema councils;
create schema councils_api;

create table councils.council (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  kind text not null,
  organisation_id bigint not null,
  place_key bigint not null,
  formed_on date not null,
  recorded_at timestamptz not null,
  recorded_by bigint,
  unique (organisation_id, kind),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on councils.council (place_key);

-- Chair and secretary, each with a term. The end is the first day the office is no longer held.
create table councils.officer (
  id bigint generated always as identity primary key,
  council_id bigint not null references councils.council (id),
  place_key bigint not null,
  office text not null check (office in ('chair', 'secretary')),
  person_id bigint not null references registry.person (id),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  recorded_at timestamptz not null,
  recorded_by bigint
);
create unique index one_officer_in_office on councils.officer (council_id, office) where valid_until is null;
create index on councils.officer (council_id, valid_from);

-- Members beside those who sit by rule; an outsider is a name without an account.
create table councils.member (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  council_id bigint not null references councils.council (id),
  place_key bigint not null,
  person_id bigint references registry.person (id),
  name text,
  capacity text not null default '',
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  recorded_at timestamptz not null,
  recorded_by bigint,
  check (person_id is not null or name is not null)
);
create unique index member_once on councils.member (council_id, person_id) where valid_until is null;
create index on councils.member (council_id, valid_from);

create table councils.session (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  council_id bigint not null references councils.council (id),
  place_key bigint not null,
  year int not null,
  number int not null,
  held_at timestamptz not null,
  held_in text not null,
  language text not null check (language in ('az', 'kk', 'ru', 'en')),
  invited_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz check (closed_at >= opened_at),
  chair_id bigint references registry.person (id),
  secretary_id bigint references registry.person (id),
  version bigint not null default 0,
  recorded_at timestamptz not null,
  recorded_by bigint,
  unique (council_id, year, number)
);
create index on councils.session (council_id, held_at desc);
create index on councils.session (place_key, held_at);

create table councils.item (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  session_id bigint not null references councils.session (id),
  place_key bigint not null,
  position int not null,
  title text not null,
  presenter_id bigint references registry.person (id),
  presenter text not null default '',
  question text not null default '',
  documents text[] not null default '{}',
  follows_up boolean not null default false,
  heard text not null default '',
  spoke text not null default '',
  written_at timestamptz,
  outcome text check (outcome in ('dealt', 'postponed')),
  version bigint not null default 0,
  unique (session_id, position) deferrable initially deferred
);

-- Who was a member on the day, fixed when the session opens. Everybody is present but those marked.
create table councils.seat (
  id bigint generated always as identity primary key,
  session_id bigint not null references councils.session (id),
  place_key bigint not null,
  person_id bigint references registry.person (id),
  name text not null,
  capacity text not null default '',
  absent boolean not null default false,
  excused boolean not null default false,
  check (absent or not excused)
);
create index on councils.seat (session_id);

-- Votes as totals, with the numbers of the moment they were counted at.
create table councils.motion (
  item_id bigint primary key references councils.item (id),
  place_key bigint not null,
  wording text not null,
  in_favour int,
  against int,
  abstained int,
  chair_in_favour boolean,
  present int,
  members int,
  carried boolean,
  counted_at timestamptz,
  check (in_favour >= 0 and against >= 0 and abstained >= 0 and in_favour + against + abstained <= present)
);

create table councils.decision (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  item_id bigint not null references councils.item (id),
  place_key bigint not null,
  wording text not null,
  responsible_id bigint references registry.person (id),
  responsible text not null default '',
  due date,
  task_id bigint,
  recorded_at timestamptz not null,
  recorded_by bigint
);
create index on councils.decision (item_id);

-- Closed minutes: version 1 is what was written; each later one adds an amendment with its reason. Nothing here is overwritten.
create table councils.minutes (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  session_id bigint not null references councils.session (id),
  place_key bigint not null,
  version int not null,
  reason text not null default '',
  amendment text not null default '',
  document text,
  document_number text,
  recorded_at timestamptz not null,
  recorded_by bigint,
  unique (session_id, version),
  check ((version = 1) = (amendment = ''))
);

-- A confirmation in the system, by the holder of the office. It is not a signature and is never called one.
create table councils.confirmation (
  minutes_id bigint not null references councils.minutes (id),
  place_key bigint not null,
  office text not null check (office in ('chair', 'secretary')),
  person_id bigint not null references registry.person (id),
  name text not null,
  confirmed_at timestamptz not null,
  primary key (minutes_id, office)
);

create table councils.signed_sheet (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  session_id bigint not null references councils.session (id),
  place_key bigint not null,
  file_hash text not null,
  file_name text not null,
  recorded_at timestamptz not null,
  recorded_by bigint
);
create index on councils.signed_sheet (session_id);

revoke update, delete on councils.confirmation from birge_app;
revoke delete on councils.minutes, councils.session, councils.council, councils.officer, councils.member from birge_app;

do $$
declare
  protected text;
begin
  foreach protected in array array['council', 'officer', 'member', 'session', 'item', 'seat', 'motion', 'decision', 'minutes', 'confirmation', 'signed_sheet']
  loop
    execute format('alter table councils.%I enable row level security', protected);
    execute format('alter table councils.%I force row level security', protected);
    execute format('create policy reach on councils.%I using (place_key >= (select scope.low()) and place_key < (select scope.high()))', protected);
  end loop;
end $$;
