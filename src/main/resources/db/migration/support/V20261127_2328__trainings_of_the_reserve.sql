-- Trainings somebody of the reserve completed, for whoever reads the entry; before they consented, for themself and for who put them forward.
grant create on schema support to birge_search;
set local role birge_search;
create function support.trainings_of(entry bigint) returns table (title text, kind text, hours int, last_day date, certificate text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select t.title, t.kind, t.hours, t.last_day, t.certificate
      from support.reserve_entry e
      join growth_api.completed_training t on t.person_id = e.person_id
     where e.id = entry
       and (e.person_id = scope.person()
            or e.place_key >= scope.low()
               and e.place_key < scope.high()
               and (e.put_forward_by = scope.person() and scope.role() in ('head', 'centre-head', 'methodist')
                    or e.consented_at is not null and scope.role() in ('centre-head', 'methodist', 'authority-officer')))
     order by t.last_day desc, t.training_id desc
     limit 20;
end
$$;
revoke all on function support.trainings_of(bigint) from public;
grant execute on function support.trainings_of(bigint) to birge_app;
reset role;
revoke create on schema support from birge_search;
