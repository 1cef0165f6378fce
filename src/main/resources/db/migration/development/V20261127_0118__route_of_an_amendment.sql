-- An amendment that touches a priority need takes the route again: the council (day, minutes), the head's order, the authority until the promised
-- day, after which it is noted by silence. Until the head has put it before the authority it waits for the council. What waited before this came
-- is with the authority already.
alter table development.amendment
  add column awaits_council boolean not null default false,
  add column adopted_on date,
  add column minutes_number text,
  add column order_number text,
  add column order_date date,
  add column answer_by date,
  add column noted_silently boolean not null default false,
  drop constraint amendment_decision_check,
  add constraint amendment_decision_check check (decision in ('direct', 'agreed', 'noted', 'returned', 'declined', 'withdrawn')),
  add check (not noted_silently or decision = 'noted'),
  add check (num_nulls(adopted_on, minutes_number, order_number, order_date) in (0, 4));
create index on development.amendment (answer_by) where decision is null;
