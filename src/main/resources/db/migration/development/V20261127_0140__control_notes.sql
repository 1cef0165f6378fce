-- A visit of inside-school control and the analytical note it ends in: what was looked at, found, advised, by when looked at again.
create table development.control_note (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  year int not null,
  measure_id bigint not null references development.measure (id),
  follows_id bigint references development.control_note (id),
  controller_id bigint not null references registry.person (id),
  theme text not null,
  language text not null,
  visited_on date not null,
  looked_at text not null default '',
  found text not null default '',
  strengths text not null default '',
  heard_at text,
  again_on date,
  begun_at timestamptz not null,
  finished_at timestamptz,
  number text,
  document text,
  version bigint not null default 0,
  check ((finished_at is null) = (number is null)),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on development.control_note (organisation_id, year, visited_on);
create index on development.control_note (measure_id);
create index on development.control_note (follows_id) where follows_id is not null;

-- Whose work was looked at; they read the note once it is finished, and say so.
create table development.note_reader (
  note_id bigint not null references development.control_note (id),
  organisation_id bigint not null,
  person_id bigint not null references registry.person (id),
  read_at timestamptz,
  primary key (note_id, person_id)
);
create index on development.note_reader (person_id);

-- What was advised; each line becomes a task when the note is finished.
create table development.note_advice (
  note_id bigint not null references development.control_note (id),
  position int not null,
  words text not null,
  responsible_id bigint not null references registry.person (id),
  due date not null,
  task_id bigint,
  primary key (note_id, position)
);

alter table development.note_reader enable row level security;
alter table development.note_reader force row level security;
create policy at_school on development.note_reader using (organisation_id = (select scope.organisation()));

-- Leaders of the school and who wrote it see a note, those looked at once it is finished; nobody above the school.
alter table development.control_note enable row level security;
alter table development.control_note force row level security;
create policy concerned on development.control_note using (
  organisation_id = (select scope.organisation())
  and ((select scope.role()) in ('head', 'deputy')
       or controller_id = (select scope.person())
       or finished_at is not null
          and exists (select 1 from development.note_reader r where r.note_id = id and r.person_id = (select scope.person()))));

alter table development.note_advice enable row level security;
alter table development.note_advice force row level security;
create policy of_note on development.note_advice using (exists (select 1 from development.control_note n where n.id = note_id));
