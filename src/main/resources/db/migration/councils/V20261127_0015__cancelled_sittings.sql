-- A called sitting can be cancelled. Its number goes to the next one; what was on its agenda is taken over by the next sitting that is called.
alter table councils.session add column cancelled_at timestamptz;
alter table councils.session add column cancelled_by bigint;
alter table councils.session add column cancel_reason text not null default '';
alter table councils.session add constraint cancelled_before_it_opened check (cancelled_at is null or opened_at is null);
alter table councils.session drop constraint session_council_id_year_number_key;
create unique index session_number on councils.session (council_id, year, number) where cancelled_at is null;

alter table councils.item add column taken_over boolean not null default false;

-- Grows with each wording and each count, so that the second of two secretaries is told what the first one wrote.
alter table councils.motion add column version bigint not null default 0;
