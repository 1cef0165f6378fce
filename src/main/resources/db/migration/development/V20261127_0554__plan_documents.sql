-- A plan in force as it was issued under a number, with the version that was printed; one issued anew takes the place of the one before. It names
-- people, so it is the school's alone; whoever holds the paper checks it on the public page.
create table development.plan_document (
  id bigint generated always as identity primary key,
  plan_id bigint not null references development.plan (id),
  version int not null,
  document text not null unique,
  number text not null,
  issued_on date not null,
  issued_at timestamptz not null,
  issued_by bigint references registry.person (id)
);
create index on development.plan_document (plan_id, id);
revoke update, delete on development.plan_document from birge_app;
alter table development.plan_document enable row level security;
alter table development.plan_document force row level security;
create policy at_school on development.plan_document using (exists (
  select 1
    from development.plan p
   where p.id = plan_id
     and (p.organisation_id = (select scope.organisation()) or (select scope.role()) like 'job:%')));
