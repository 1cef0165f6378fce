-- A deputy proposes an amendment in the own sections; it waits for the head, who passes it on (it then takes the way of the head's own) or
-- declines it with words.
alter table development.amendment
  add column proposed boolean not null default false,
  add column passed_at timestamptz,
  add column passed_by bigint references registry.person (id),
  drop constraint amendment_decision_check,
  add constraint amendment_decision_check check (decision in ('direct', 'agreed', 'noted', 'returned', 'declined')),
  add check (passed_at is null or proposed);
