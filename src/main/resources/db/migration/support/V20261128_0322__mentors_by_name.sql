-- The list of mentors is in the order of names. The name's key stands in the profile too, as it does in a posting, so that names are read for the
-- lines that are shown and not for all mentors of a region.
alter table support.mentor add column sort_key text collate registry.names;

-- Owned by birge_search: a name changes at all places of a person, also beyond the viewer's reach.
grant create on schema support to birge_search;
grant select, update (sort_key) on support.mentor to birge_search;
set role birge_search;
create function support.name_of_mentor() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  new.sort_key := (select p.sort_key
                     from registry.person_period p
                    where p.person_id = new.person_id
                      and p.valid_until is null);
  return new;
end $$;

create function support.names_of_mentors() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  update support.mentor m
     set sort_key = c.sort_key
    from changed c
   where m.person_id = c.person_id
     and c.valid_until is null
     and m.sort_key is distinct from c.sort_key;
  return null;
end $$;
grant execute on function support.name_of_mentor(), support.names_of_mentors() to birge_owner;
reset role;
revoke create on schema support from birge_search;

create trigger name_of_mentor before insert on support.mentor for each row execute function support.name_of_mentor();
create trigger names_of_mentors_new after insert on registry.person_period
  referencing new table as changed for each statement execute function support.names_of_mentors();
create trigger names_of_mentors_changed after update on registry.person_period
  referencing new table as changed for each statement execute function support.names_of_mentors();

do $$
begin
  perform set_config('birge.low', '0', true), set_config('birge.high', '9223372036854775807', true), set_config('birge.role', 'job:migration', true);
  update support.mentor m
     set sort_key = p.sort_key
    from registry.person_period p
   where p.person_id = m.person_id
     and p.valid_until is null;
  if exists (select from support.mentor where sort_key is null) then
    raise exception 'a mentor without a name';
  end if;
end $$;
