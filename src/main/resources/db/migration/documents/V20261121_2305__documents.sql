-- Files by content: who may read one is a matter of its use, so the table itself names nobody.
create schema documents;

create table documents.file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  stored_at timestamptz not null
);
create index on documents.file (stored_at);

-- The last number given, by organisation, kind and year. Its row is the lock under which the next one is taken.
create table documents.number (
  organisation_id bigint not null references registry.organisation (id),
  kind text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (organisation_id, kind, year)
);

-- What was issued: bytes stored once and never rendered again. The title stands on the public page and names no person.
create table documents.issued (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  issuer text not null,
  kind text not null,
  year int not null,
  sequence int not null,
  number text not null,
  title text not null,
  language text not null,
  issued_on date not null,
  pdf text not null references documents.file (hash),
  docx text not null references documents.file (hash),
  issued_at timestamptz not null,
  issued_by bigint references access.account (id),
  withdrawn_at timestamptz,
  withdrawn_reason text,
  withdrawn_by bigint references access.account (id),
  amended_by bigint references documents.issued (id),
  unique (organisation_id, kind, year, sequence),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on documents.issued (place_key, issued_on);
create index on documents.issued (pdf);
create index on documents.issued (docx);

-- Issued is issued: only its end and its successor are written later.
revoke update, delete on documents.issued from birge_app;
grant update (withdrawn_at, withdrawn_reason, withdrawn_by, amended_by) on documents.issued to birge_app;

alter table documents.issued enable row level security;
alter table documents.issued force row level security;
create policy reach on documents.issued using (
  place_key >= (select scope.low()) and place_key < (select scope.high()))
  with check (place_key >= (select scope.low()) and place_key < (select scope.high()));

-- What anybody who holds a document may ask, by its exact public id: whether it was issued, and whether it still stands.
create function documents.verify(asked text)
returns table (number text, kind text, title text, issuer text, issued_on date, sha256 text, state text, newer text)
language sql stable security definer set search_path = ''
as $$
  select i.number, i.kind, i.title, i.issuer, i.issued_on, i.pdf,
         case when i.withdrawn_at is not null then 'withdrawn' when i.amended_by is not null then 'amended' else 'valid' end,
         n.public_id
    from documents.issued i
    left join documents.issued n on n.id = i.amended_by
   where i.public_id = asked
$$;
revoke all on function documents.verify(text) from public;
grant execute on function documents.verify(text) to birge_app;
grant create on schema documents to birge_search;
alter function documents.verify(text) owner to birge_search;
revoke create on schema documents from birge_search;
