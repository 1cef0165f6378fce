-- A pair that ended before its first day never was: nobody was mentored in it.
grant create on schema support to birge_search;
set local role birge_search;
create or replace function support.mentored_by(entry bigint) returns int
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select count(distinct m.mentee_id)::int
    from support.reserve_entry e
    join support.mentorship m on m.mentor_id = e.person_id and m.active_at is not null and coalesce(m.ended_on, m.ends) >= m.begins
   where e.id = entry
     and (e.person_id = scope.person()
          or e.place_key >= scope.low()
             and e.place_key < scope.high()
             and (e.put_forward_by = scope.person() and scope.role() in ('head', 'centre-head', 'methodist')
                  or e.consented_at is not null and scope.role() in ('centre-head', 'methodist', 'authority-officer')))
$$;
reset role;
revoke create on schema support from birge_search;
