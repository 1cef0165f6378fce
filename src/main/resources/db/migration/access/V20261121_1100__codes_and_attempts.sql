-- One-time codes: only their hash is kept. They invite, renew a password, or let the first administrator in.
create table access.one_time_code (
  id bigint generated always as identity primary key,
  code_hash bytea not null unique,
  purpose text not null check (purpose in ('first-administrator', 'invitation', 'password')),
  account_id bigint references access.account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_by bigint references access.account (id)
);
create index on access.one_time_code (account_id);

alter table access.one_time_code enable row level security;
alter table access.one_time_code force row level security;
create policy jobs_and_makers on access.one_time_code
  using ((select scope.role()) like 'job:%' or created_by = (select scope.account())
         or exists (select 1 from access.account a where a.id = one_time_code.account_id))
  with check ((select scope.role()) is not null);

-- Failed attempts by the hash of what was typed and of the address it came from, so that the limit holds across nodes.
create table access.failed_attempt (
  subject bytea not null,
  at timestamptz not null
);
create index on access.failed_attempt (subject, at);
