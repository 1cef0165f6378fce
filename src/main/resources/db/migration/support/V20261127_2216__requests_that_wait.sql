-- Requests nobody has taken on are read for the area of one centre: for a proposal, and to tell how many came since it was made.
create index on support.request (place_key, promised) where taken_at is null and withdrawn_at is null;
