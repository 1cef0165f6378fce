-- A region is a block of 10^10 place keys. Lists of a centre walk its postings in the order of names and end with the page; past all other regions
-- the walk would be fourteen times as long. A column, because no operator on the key itself may be looked up in an index under row security.
alter table registry.posting add column region bigint generated always as (place_key / 10000000000) stored;
create index posting_of_region_by_name on registry.posting (region, sort_key, person_id, place_key);
