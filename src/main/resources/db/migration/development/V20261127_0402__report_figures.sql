-- A report's totals as they stood when the council that closes the year had heard it, and at last when the year was closed. Those above the
-- school read these alone: two looks never tell what was finished in between.
create table development.report_figures (
  report_id bigint primary key references development.year_report (id),
  counted_on date not null,
  measures int not null,
  done int not null,
  evidence int not null,
  check (measures >= done)
);
alter table development.report_figures enable row level security;
alter table development.report_figures force row level security;
create policy of_report on development.report_figures using (exists (select 1 from development.year_report r where r.id = report_id));
