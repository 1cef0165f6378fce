-- Newcomers are counted in the figures above the school too, and what was counted over several campaigns in three places is counted in one.
alter table instruments.area_sum add column newcomers int not null default 0 check (newcomers = 0 or newcomers >= 5);

-- A shared diagnosis that could not be counted says since when, until it is.
alter table instruments.shared_diagnosis add column failed_at timestamptz;
grant create on schema instruments to birge_search;
set local role birge_search;

-- What stands above the school of one school's year: its own total, and the newcomers of each round that may be shown by itself. Newcomers stand
-- only beside a total of their school; so each part is a figure of five people or more that can be read in the school, and so is every difference.
create function instruments.add_to_sums_of(campaigns bigint[], instruments_of text[], areas text[]) returns void
  language sql set search_path = pg_catalog
as $$
  with added as (
    select * from unnest(campaigns, instruments_of, areas) a(campaign_id, instrument, area)
  ), part as (
    select c.organisation_id, c.school_year, c.place_key, f.instrument, f.area, 1 as schools, f.answered, 0 as newcomers, f.total
      from added
      join instruments.campaign c on c.id = added.campaign_id and not c.newcomers
      join instruments.figure f on f.campaign_id = c.id and f.instrument = added.instrument and f.area = added.area and f.group_code = 'all'
     union all
    select n.organisation_id, n.school_year, n.place_key, f.instrument, f.area, 0, f.answered, f.answered, f.total
      from added
      join instruments.campaign n on n.id = added.campaign_id and n.newcomers
      join instruments.figure f on f.campaign_id = n.id and f.instrument = added.instrument and f.area = added.area and f.group_code = 'all'
      join instruments.campaign c on c.organisation_id = n.organisation_id and c.school_year = n.school_year and not c.newcomers
      join instruments.figure o on o.campaign_id = c.id and o.instrument = f.instrument and o.area = f.area and o.group_code = 'all'
     union all
    -- A round that was counted before its school had a total of its own comes in with it.
    select n.organisation_id, n.school_year, n.place_key, f.instrument, f.area, 0, f.answered, f.answered, f.total
      from added
      join instruments.campaign c on c.id = added.campaign_id and not c.newcomers
      join instruments.campaign n on n.organisation_id = c.organisation_id and n.school_year = c.school_year and n.newcomers
      join instruments.figure f on f.campaign_id = n.id and f.instrument = added.instrument and f.area = added.area and f.group_code = 'all'
     where not exists (select 1
                         from added a
                        where a.campaign_id = n.id
                          and a.instrument = f.instrument
                          and a.area = f.area)
  )
  insert into instruments.area_sum as s (school_year, instrument, block_low, district, area, schools, answered, newcomers, total)
  select t.school_year, t.instrument, t.place_key / 1000000 * 1000000, coalesce(p.district, ''), t.area,
         sum(t.schools), sum(t.answered), sum(t.newcomers), sum(t.total)
    from part t
    join registry.organisation_period p on p.organisation_id = t.organisation_id and p.valid_until is null
   group by t.school_year, t.instrument, t.place_key / 1000000, coalesce(p.district, ''), t.area
   order by 1, 2, 3, 4, 5
      on conflict (school_year, instrument, block_low, district, area) do update
     set schools = s.schools + excluded.schools, answered = s.answered + excluded.answered, newcomers = s.newcomers + excluded.newcomers,
         total = s.total + excluded.total;
$$;

-- A figure is written once and never changed, so it is added once.
create or replace function instruments.add_to_sums() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform instruments.add_to_sums_of(array_agg(f.campaign_id), array_agg(f.instrument), array_agg(f.area))
     from added f
    where f.group_code = 'all'
   having count(*) > 0;
  return null;
end $$;

-- Sums up a year anew: schools move and districts are renamed. Who publishes meanwhile waits.
create or replace function instruments.sum_areas(of_year int) returns int
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  rows int;
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'areas are summed up by a job' using errcode = '42501';
  end if;
  lock table instruments.area_sum in share row exclusive mode;
  delete from instruments.area_sum where school_year = of_year;
  perform instruments.add_to_sums_of(array_agg(f.campaign_id), array_agg(f.instrument), array_agg(f.area))
     from instruments.campaign c
     join instruments.figure f on f.campaign_id = c.id and f.group_code = 'all'
    where c.school_year = of_year
   having count(*) > 0;
  select count(*) into rows from instruments.area_sum where school_year = of_year;
  return rows;
end $$;

-- What the people of a group said themselves in several campaigns, summed by area; nothing of fewer than five. Nobody but the functions here calls it.
create function instruments.said_together(campaigns bigint[], of_instrument text, of_groups text[])
  returns table (group_code text, area text, ordinal int, answered int, total numeric, levels int[])
  language sql stable set search_path = pg_catalog
as $$
  select g.code, s.area, min(s.ordinal), count(*)::int, sum(s.self),
         array[count(*) filter (where s.level_self = 0), count(*) filter (where s.level_self = 1),
               count(*) filter (where s.level_self = 2), count(*) filter (where s.level_self = 3)]::int[]
    from unnest(campaigns) c(id)
   cross join lateral instruments.scored_people(c.id, of_instrument) s
    join unnest(of_groups) g(code) on g.code = any (s.groups)
   group by g.code, s.area
  having count(*) >= 5
$$;

-- How many different people of a group have answered in several campaigns: whoever went from school to school is one.
create function instruments.people_together(campaigns bigint[], of_instrument text, of_group text) returns bigint
  language sql stable set search_path = pg_catalog
as $$
  select count(distinct r.person_id)
    from instruments.respondent r
   where r.campaign_id = any (campaigns)
     and r.instrument = of_instrument
     and r.answered
     and of_group = any (r.groups)
$$;

-- Counts what has waited, of enough people at a time. Schools that show their heads' figures themselves are left out: what they show, taken
-- from a pool, would tell of the rest. A round of newcomers counts once it has told anything; before that it may be opened again.
create or replace function instruments.pool_heads(at timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  step record;
  pool bigint;
  pools int := 0;
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'heads are counted together by a job' using errcode = '42501';
  end if;
  for step in
    with waiting as (
      select c.id, c.organisation_id, c.school_year, c.smallest_group, count(*) as asked, count(*) filter (where r.answered) as answered,
             (select o.place_key
                from registry.organisation o
               where o.kind in ('regional-authority', 'district-authority', 'ministry')
                 and c.place_key >= o.reach_low
                 and c.place_key < o.reach_high
               order by o.kind = 'ministry', o.reach_high - o.reach_low desc
               limit 1) as region
        from instruments.campaign c
        join instruments.respondent r on r.campaign_id = c.id and r.instrument = 'heads'
       where c.published_at is not null
         and (not c.newcomers or c.answered >= c.smallest_group)
         and c.head_pool_id is null
         and not exists (select 1
                           from instruments.campaign_group g
                          where g.campaign_id = c.id
                            and g.instrument = 'heads'
                            and g.code = 'all'
                            and g.shown)
       group by c.id)
    select region, school_year, count(distinct organisation_id) as schools, sum(asked) as asked, sum(answered) as answered,
           max(smallest_group) as smallest, array_agg(id) as campaigns
      from waiting
     where region is not null
     group by region, school_year
    having sum(answered) >= max(smallest_group)
  loop
    continue when instruments.people_together(step.campaigns, 'heads', 'all') < step.smallest;
    insert into instruments.head_pool (place_key, school_year, schools, asked, answered, counted_at)
    values (step.region, step.school_year, step.schools, step.asked, step.answered, at)
    returning id into pool;
    update instruments.campaign set head_pool_id = pool where id = any (step.campaigns);
    insert into instruments.head_pool_figure (pool_id, place_key, area, answered, total)
    select pool, step.region, s.area, s.answered, s.total
      from instruments.said_together(step.campaigns, 'heads', array['all']) s;
    pools := pools + 1;
  end loop;
  return pools;
end $$;

create or replace function instruments.pool_unions(at timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  step record;
  pool bigint;
  pools int := 0;
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'unions are counted by a job' using errcode = '42501';
  end if;
  for step in
    with part as (
      select u.id as union_id, c.school_year, c.id as campaign, c.smallest_group, c.shared_id is not null as shared,
             count(*) as asked, count(*) filter (where r.answered) as answered,
             (select count(*)
                from instruments.respondent o
               where o.campaign_id = c.id
                 and o.instrument = 'teachers'
                 and o.answered) as everybody
        from registry.method_union u
        join (select distinct union_id, person_id from registry.method_union_member) m on m.union_id = u.id
        join instruments.respondent r on r.person_id = m.person_id and r.instrument = 'teachers' and r.groups @> array['union:' || u.id]
        join instruments.campaign c on c.id = r.campaign_id and not c.newcomers and c.published_at is not null
       where u.valid_until is null
         and exists (select 1 from registry.method_union_school s where s.union_id = u.id)
         and not exists (select 1 from instruments.union_pool p where p.union_id = u.id and p.school_year = c.school_year)
         and not exists (select 1
                           from registry.method_union_member w
                          where w.union_id = u.id
                            and w.valid_until is null
                            and not exists (select 1
                                              from instruments.campaign k
                                             where k.organisation_id = w.organisation_id
                                               and k.school_year = c.school_year
                                               and not k.newcomers
                                               and k.published_at is not null))
       group by u.id, c.id
    ), whole as (
      select part.*, sum(answered) over (partition by union_id, school_year) - answered as elsewhere
        from part
    )
    select union_id, school_year, count(*) as schools, sum(asked) as asked, sum(answered) as answered, max(smallest_group) as smallest,
           array_agg(campaign) as campaigns
      from whole
     group by union_id, school_year
    having sum(answered) >= max(smallest_group)
       and not bool_or(shared)
       and bool_and(answered = 0 or elsewhere = 0 or elsewhere >= smallest_group or everybody - answered >= smallest_group)
  loop
    continue when instruments.people_together(step.campaigns, 'teachers', 'union:' || step.union_id) < step.smallest;
    insert into instruments.union_pool (union_id, school_year, schools, asked, answered, counted_at)
    values (step.union_id, step.school_year, step.schools, step.asked, step.answered, at)
    returning id into pool;
    insert into instruments.union_pool_figure (pool_id, area, answered, total)
    select pool, s.area, s.answered, s.total
      from instruments.said_together(step.campaigns, 'teachers', array['union:' || step.union_id]) s;
    pools := pools + 1;
  end loop;
  return pools;
end $$;

-- Takes a shared diagnosis up to be counted: nobody joins or leaves it, and no campaign of it is opened again, until the transaction ends. The
-- campaigns whose answers may go into it; none while one of them is open.
create function instruments.begin_counting(shared bigint) returns bigint[]
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  of_schools bigint[];
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'shared diagnoses are counted by a job' using errcode = '42501';
  end if;
  perform 1 from instruments.shared_diagnosis d where d.id = shared and d.counted_at is null for update;
  if not found then
    return '{}';
  end if;
  select array_agg(c.id) into of_schools
    from instruments.shared_diagnosis_school s
    join instruments.campaign c on c.organisation_id = s.organisation_id and c.school_year = s.school_year and not c.newcomers
   where s.shared_id = shared
     and s.left_at is null;
  perform 1 from instruments.campaign c where c.id = any (of_schools) order by c.id for update;
  if exists (select 1 from instruments.campaign c where c.id = any (of_schools) and c.published_at is null) then
    return '{}';
  end if;
  return array(select c.id from instruments.campaign c where c.id = any (of_schools) and not c.leaders_view order by c.id);
end $$;

-- Says that it could not be counted. The heads of its schools, the first time, so that they are told once.
create function instruments.counting_failed(shared bigint, at timestamptz, on_day date) returns bigint[]
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'shared diagnoses are counted by a job' using errcode = '42501';
  end if;
  update instruments.shared_diagnosis d set failed_at = at where d.id = shared and d.counted_at is null and d.failed_at is null;
  if not found then
    return '{}';
  end if;
  return array(select distinct h.person
                 from instruments.shared_diagnosis_school s
                cross join lateral access_api.people_in_role('head', s.organisation_id, on_day) as h (person)
                where s.shared_id = shared
                  and s.left_at is null
                order by h.person);
end $$;

-- Counts once and for ever. Whatever the caller names, no group of fewer than five is counted; the campaigns stay as they are meanwhile.
create or replace function instruments.count_shared(shared bigint, campaigns bigint[], shown_groups text[], at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  d instruments.shared_diagnosis;
begin
  select * into d from instruments.shared_diagnosis x where x.id = shared for update;
  if scope.role() is null or not scope.role() like 'job:%' or d.id is null or d.counted_at is not null then
    raise exception 'a shared diagnosis is counted once, by a job' using errcode = '42501';
  end if;
  perform 1 from instruments.campaign c where c.id = any (campaigns) order by c.id for update;
  if exists (select 1
               from instruments.campaign c
              where c.id = any (campaigns)
                and (c.published_at is null or c.leaders_view or c.newcomers or c.school_year <> d.school_year
                     or not exists (select 1
                                      from instruments.shared_diagnosis_school s
                                     where s.shared_id = shared
                                       and s.organisation_id = c.organisation_id
                                       and s.left_at is null))) then
    raise exception 'a campaign is not of the shared diagnosis %', shared using errcode = '42501';
  end if;
  insert into instruments.shared_figure (shared_id, group_code, area, ordinal, asked, answered, total, levels)
  select shared, s.group_code, s.area, s.ordinal, g.asked, s.answered, s.total, s.levels
    from instruments.said_together(campaigns, 'teachers', shown_groups) s
    join (select k.code, count(*) as asked
            from unnest(shown_groups) k(code)
            join instruments.respondent r on r.campaign_id = any (campaigns) and r.instrument = 'teachers' and k.code = any (r.groups)
           group by k.code) g on g.code = s.group_code;
  if not found then
    raise exception 'nothing of the shared diagnosis % may be shown', shared using errcode = '42501';
  end if;
  update instruments.shared_diagnosis x
     set counted_at = at, failed_at = null, schools = cardinality(campaigns),
         asked = n.asked, answered = n.answered
    from (select count(*) as asked, count(*) filter (where r.answered) as answered
            from instruments.respondent r
           where r.campaign_id = any (campaigns)
             and r.instrument = 'teachers') n
   where x.id = shared;
  update instruments.campaign set shared_id = shared where id = any (campaigns);
end $$;

revoke all on function instruments.add_to_sums_of(bigint[], text[], text[]), instruments.said_together(bigint[], text, text[]),
  instruments.people_together(bigint[], text, text), instruments.begin_counting(bigint), instruments.counting_failed(bigint, timestamptz, date) from public;
grant execute on function instruments.begin_counting(bigint), instruments.counting_failed(bigint, timestamptz, date) to birge_app;
reset role;
revoke create on schema instruments from birge_search;

-- What was summed before is summed up anew, with the newcomers of these years.
do $$
declare
  year int;
begin
  perform set_config('birge.low', '0', true), set_config('birge.high', '9223372036854775807', true), set_config('birge.role', 'job:migration', true);
  set local role birge_search;
  for year in select distinct school_year from instruments.campaign loop
    perform instruments.sum_areas(year);
  end loop;
  if exists (select 1
               from instruments.campaign n
               join instruments.figure f on f.campaign_id = n.id and f.group_code = 'all'
               join instruments.campaign c on c.organisation_id = n.organisation_id and c.school_year = n.school_year and not c.newcomers
               join instruments.figure o on o.campaign_id = c.id and o.instrument = f.instrument and o.area = f.area and o.group_code = 'all'
              where n.newcomers)
     <> exists (select 1 from instruments.area_sum where newcomers > 0) then
    raise exception 'newcomers were not summed up';
  end if;
  reset role;
  perform set_config('birge.low', '', true), set_config('birge.high', '', true), set_config('birge.role', '', true);
end $$;
