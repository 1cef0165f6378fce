-- What was set on top of the country's calendar for one school, whoever asks: a mentor of another district plans work there. On which days a school
-- teaches is no secret; who set them and why is not told.
grant create, usage on schema registry_api to birge_search;
set role birge_search;
create function registry_api.days_over(school bigint, since date)
  returns table (low bigint, high bigint, kind text, from_day date, until_day date, set_at timestamptz, id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select o.reach_low, o.reach_high, d.kind, d.from_day, d.until_day, d.set_at, d.id
    from registry.organisation s
    join registry.organisation o on o.reach_low <= s.place_key and o.reach_high > s.place_key
    join registry.special_day d on d.organisation_id = o.id
   where s.id = school
     and d.withdrawn_at is null
     and d.until_day >= since
$$;
revoke execute on function registry_api.days_over(bigint, date) from public;
grant execute on function registry_api.days_over(bigint, date) to birge_app;
reset role;
revoke create on schema registry_api from birge_search;
