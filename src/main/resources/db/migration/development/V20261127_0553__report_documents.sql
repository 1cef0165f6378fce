-- A report as it was issued under a number; one issued anew takes the place of the one before. It names people, so it is the school's alone;
-- whoever holds the paper checks it on the public page. One of a closed year is the last: nothing changes in it any more.
create table development.report_document (
  id bigint generated always as identity primary key,
  report_id bigint not null references development.year_report (id),
  document text not null unique,
  number text not null,
  issued_on date not null,
  closed boolean not null,
  issued_at timestamptz not null,
  issued_by bigint references registry.person (id)
);
create index on development.report_document (report_id, id);
revoke update, delete on development.report_document from birge_app;
alter table development.report_document enable row level security;
alter table development.report_document force row level security;
create policy at_school on development.report_document using (exists (
  select 1
    from development.year_report r
   where r.id = report_id
     and (r.organisation_id = (select scope.organisation()) or (select scope.role()) like 'job:%')));
