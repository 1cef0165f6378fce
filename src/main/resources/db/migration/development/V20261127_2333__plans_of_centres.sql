-- A centre's plan comes into force by its head's order after the authority has agreed or taken note; until then it waits for the order.
alter table development.plan
  add column awaits_order boolean not null default false,
  add check (not awaits_order or agreed_at is not null or noted_at is not null);
