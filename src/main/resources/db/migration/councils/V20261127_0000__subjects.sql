-- What other modules put before a council: a plan, a report. For the council it is a name, an address and a title; it waits on a row of the
-- plan of work, or stands on the agenda of a sitting. An item that is carried over to another sitting gets a row of its own there.
create table councils.subject (
  id bigint generated always as identity primary key,
  council_id bigint not null references councils.council (id),
  place_key bigint not null,
  kind text not null check (kind <> ''),
  subject text not null check (subject <> ''),
  title text not null,
  link text not null,
  presenter_id bigint references registry.person (id),
  question text not null default '',
  planned_id bigint references councils.planned_sitting (id),
  item_id bigint unique references councils.item (id) on delete cascade,
  recorded_at timestamptz not null,
  recorded_by bigint,
  check (planned_id is not null or item_id is not null)
);
create index on councils.subject (subject, kind);
create index on councils.subject (planned_id) where item_id is null;
create index on councils.subject (place_key);
create index on councils.subject (council_id);

alter table councils.subject enable row level security;
alter table councils.subject force row level security;
create policy reach on councils.subject using (place_key >= (select scope.low()) and place_key < (select scope.high()));
