-- Events that a listener refused so often that it is not asked again. They wait here for a person to look at; the log tells of each.
create table events.given_up (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  attempts int not null,
  given_up_at timestamptz not null
);
