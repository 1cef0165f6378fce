-- Votes by name, where the council's rule asks for them: who of those present voted how on a motion. The totals stay with the motion.
create table councils.ballot (
  item_id bigint not null references councils.motion (item_id) on delete cascade,
  seat_id bigint not null references councils.seat (id),
  place_key bigint not null,
  vote text not null check (vote in ('in-favour', 'against', 'abstained')),
  primary key (item_id, seat_id)
);
create index on councils.ballot (seat_id);
create index on councils.ballot (place_key);
alter table councils.ballot enable row level security;
alter table councils.ballot force row level security;
create policy reach on councils.ballot using (place_key >= (select scope.low()) and place_key < (select scope.high()));
