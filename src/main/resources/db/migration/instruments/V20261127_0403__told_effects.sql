-- Effects go into the totals above the schools when the school's report is heard, and into those by three schools at a time, in the order in
-- which they were told: from two totals nobody reckons what one school counted.
alter table instruments.effect_count add column told_at timestamptz;
grant update (told_at) on instruments.effect_count to birge_search;

grant create on schema instruments to birge_search;
set local role birge_search;

-- What was counted before was among the totals already.
update instruments.effect_count set told_at = counted_at;

create function instruments.tell_effects(school bigint, of_year int, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if not (scope.organisation() is not distinct from school or scope.role() like 'job:%') then
    raise exception 'school % is out of reach', school using errcode = '42501';
  end if;
  update instruments.effect_count set told_at = at where organisation_id = school and school_year = of_year and told_at is null;
end $$;

create or replace function instruments.effect_totals(of_year int) returns table (area text, schools bigint, reached bigint, others bigint, reached_change int, others_change int)
  language sql stable security definer set search_path = pg_catalog
as $$
  with told as (
    select e.area, e.reached, e.others, e.reached_change, e.others_change,
           row_number() over (partition by e.area order by c.told_at, c.id) as nth, count(*) over (partition by e.area) as schools
      from instruments.effect e
      join instruments.effect_count c on c.id = e.count_id
     where c.school_year = of_year
       and c.told_at is not null
       and c.place_key >= scope.low()
       and c.place_key < scope.high()
       and e.code = 'area')
  select area, count(*), sum(reached), sum(others),
         round(sum(reached_change * reached)::numeric / sum(reached))::int, round(sum(others_change * others)::numeric / sum(others))::int
    from told
   where nth <= schools - schools % 3
   group by area
$$;
revoke all on function instruments.tell_effects(bigint, int, timestamptz) from public;
grant execute on function instruments.tell_effects(bigint, int, timestamptz) to birge_app;
reset role;
revoke create on schema instruments from birge_search;
