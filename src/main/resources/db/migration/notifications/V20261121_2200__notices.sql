create schema notifications;
create table notifications.notice (
  id bigint generated always as identity primary key,
  public_id text not null unique default replace(replace(encode(uuid_send(gen_random_uuid()), 'base64'), '/', '_'), '+', '-'),
  person_id bigint not null references registry.person (id),
  key text not null,
  values jsonb not null,
  link text not null,
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz
);
create index on notifications.notice (person_id, at desc);
create index on notifications.notice (person_id) where read_at is null and mailed_at is null;

alter table notifications.notice enable row level security;
alter table notifications.notice force row level security;
create policy own on notifications.notice for select using (person_id = (select scope.person()) or (select scope.role()) like 'job:%');
create policy mark on notifications.notice for update using (person_id = (select scope.person()) or (select scope.role()) like 'job:%');
create policy tell on notifications.notice for insert with check ((select scope.role()) is not null);
