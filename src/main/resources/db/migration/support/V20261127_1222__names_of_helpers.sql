-- A topic is found however its letters are typed, and a per cent sign is one.
alter table support.request add column topic_key text collate "C" generated always as (registry.fold_v1(topic)) stored;
create function support.folded(words text) returns text
  language sql immutable parallel safe
  return registry.fold_v1(words);

-- A name of the centre's people is told to whoever may read the visit they go to or planned, or the request they took on: the school's leaders, the
-- centre, the asker. A school does not see the people of the centre; those who help it, it knows by name.
grant create on schema support to birge_search;
set role birge_search;
create or replace function support.helper_name(helper bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from registry.person_period p
   where p.person_id = helper
     and p.valid_until is null
     and ((scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
          and (exists (select 1
                         from support.visit_person v
                         join support.visit t on t.id = v.visit_id
                        where v.person_id = helper
                          and t.place_key >= scope.low()
                          and t.place_key < scope.high())
               or exists (select 1
                            from support.visit t
                           where t.planned_by = helper
                             and t.place_key >= scope.low()
                             and t.place_key < scope.high())
               or exists (select 1
                            from support.request r
                           where r.responsible_id = helper
                             and r.place_key >= scope.low()
                             and r.place_key < scope.high()))
          or exists (select 1
                       from support.request r
                      where r.responsible_id = helper
                        and r.asked_by = scope.person()))
$$;
reset role;
revoke create on schema support from birge_search;
