-- The name of a partner is told to whoever may read the pair: the two, the leaders of both places, the centre; of an authority only where a new head is mentored.
grant create on schema support to birge_search;
set role birge_search;
create or replace function support.partner_name(partner bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.surname || ' ' || p.first_name
    from registry.person_period p
   where p.person_id = partner
     and p.valid_until is null
     and exists (select 1
                   from support.mentorship m
                  where (m.mentor_id = partner or m.mentee_id = partner or m.head_agreed_by = partner or m.proposed_by = partner)
                    and (m.mentor_id = scope.person()
                         or m.mentee_id = scope.person()
                         or (scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%')
                            and (m.place_key >= scope.low() and m.place_key < scope.high()
                                 or m.mentor_place_key >= scope.low() and m.mentor_place_key < scope.high())
                         or scope.role() = 'authority-officer'
                            and m.kind = 'new-head'
                            and m.place_key >= scope.low()
                            and m.place_key < scope.high()))
$$;
reset role;
revoke create on schema support from birge_search;
-- Whom a pair is made for is asked of the same person more than once.
create index on support.mentorship (head_agreed_by);
create index on support.mentorship (proposed_by);
