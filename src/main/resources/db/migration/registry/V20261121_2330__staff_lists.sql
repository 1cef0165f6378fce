-- Staff lists in the order of names, at every width of the scope. The name's key stands in the posting too, so that a list is one walk along
-- one index: policies ask for the place key, which is in the index, and nothing is read that is not shown. Proven in docs/benchmarks.md.
alter table registry.posting add column sort_key text collate registry.names;

-- Owned by birge_search: a name changes at all places of a person, also at those beyond the viewer's reach.
grant create on schema registry to birge_search;
grant update (sort_key) on registry.posting to birge_search;
-- The trigger on changed postings runs inside, and finds nothing to change.
grant update (place_key, valid_from, valid_until) on registry.person_reach to birge_search;
create function registry.names_of_postings() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  update registry.posting p
     set sort_key = c.sort_key
    from changed c
   where p.person_id = c.person_id
     and c.valid_until is null
     and p.sort_key is distinct from c.sort_key;
  return null;
end $$;

alter function registry.names_of_postings() owner to birge_search;
revoke create on schema registry from birge_search;

create trigger names_of_new_periods after insert on registry.person_period
  referencing new table as changed for each statement execute function registry.names_of_postings();
create trigger names_of_changed_periods after update on registry.person_period
  referencing new table as changed for each statement execute function registry.names_of_postings();

-- A further posting of somebody whose name is known takes it along; who inserts many rows gives the key at once and saves the second write.
create or replace function registry.reach_of_new_postings() returns trigger language plpgsql as $$
begin
  insert into registry.person_reach (person_id, place_key, valid_from, valid_until, posting_id)
  select person_id, place_key, valid_from, valid_until, id from added;
  update registry.posting p
     set sort_key = n.sort_key
    from added a
    join registry.person_period n on n.person_id = a.person_id and n.valid_until is null
   where p.id = a.id
     and a.sort_key is null;
  return null;
end $$;

-- Reach follows only what reach is made of.
create or replace function registry.reach_of_changed_postings() returns trigger language plpgsql as $$
begin
  update registry.person_reach r
     set place_key = c.place_key, valid_from = c.valid_from, valid_until = c.valid_until
    from changed c
   where r.posting_id = c.id
     and (r.place_key, r.valid_from, r.valid_until) is distinct from (c.place_key, c.valid_from, c.valid_until);
  return null;
end $$;

do $$
begin
  perform set_config('birge.low', '0', true), set_config('birge.high', '9223372036854775807', true);
  update registry.posting p
     set sort_key = n.sort_key
    from registry.person_period n
   where n.person_id = p.person_id
     and n.valid_until is null;
end $$;

create index posting_by_name on registry.posting (sort_key, id, place_key);
create index posting_by_post on registry.posting (post, sort_key, id, place_key);
create index posting_by_day on registry.posting (valid_from, id, place_key);
create index posting_by_place on registry.posting (place_key, sort_key, id);
