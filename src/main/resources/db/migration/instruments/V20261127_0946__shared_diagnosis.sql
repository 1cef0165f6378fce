-- Small schools of one district, or those of one method union, may share their diagnosis: what is too few in one school is counted over all of them,
-- once for a year, when they have closed their campaigns. Which groups may be shown says Java (SharedGroups): it knows what each school and each
-- union shows itself. What is counted is never counted again.
create table instruments.shared_diagnosis (
  id bigint generated always as identity primary key,
  school_year int not null,
  block_low bigint not null,
  district text not null,
  union_id bigint,
  counted_at timestamptz,
  schools int,
  asked int,
  answered int check (answered >= 5),
  unique nulls not distinct (school_year, block_low, district, union_id)
);

create table instruments.shared_diagnosis_school (
  shared_id bigint not null references instruments.shared_diagnosis (id),
  organisation_id bigint not null,
  place_key bigint not null,
  school_year int not null,
  joined_at timestamptz not null,
  joined_by bigint,
  left_at timestamptz,
  primary key (shared_id, organisation_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create unique index shared_once on instruments.shared_diagnosis_school (organisation_id, school_year) where left_at is null;
create index on instruments.shared_diagnosis_school (place_key);

create table instruments.shared_figure (
  shared_id bigint not null references instruments.shared_diagnosis (id),
  group_code text not null,
  area text not null,
  ordinal int not null,
  asked int not null,
  answered int not null check (answered >= 5),
  total numeric not null,
  levels int[] not null,
  primary key (shared_id, group_code, area)
);

-- A campaign whose answers are in a shared diagnosis is not taken up again: the two counts would tell of whoever answered in between.
alter table instruments.campaign add column shared_id bigint references instruments.shared_diagnosis (id);

-- Head and deputies of the schools that share; the job that counts.
alter table instruments.shared_diagnosis_school enable row level security;
alter table instruments.shared_diagnosis_school force row level security;
create policy reach on instruments.shared_diagnosis_school for select using (
  ((select scope.role()) in ('head', 'deputy') or (select scope.role()) like 'job:%')
  and place_key >= (select scope.low()) and place_key < (select scope.high()));
alter table instruments.shared_diagnosis enable row level security;
alter table instruments.shared_diagnosis force row level security;
create policy of_its_schools on instruments.shared_diagnosis for select using (
  exists (select 1 from instruments.shared_diagnosis_school s where s.shared_id = shared_diagnosis.id and s.left_at is null));
alter table instruments.shared_figure enable row level security;
alter table instruments.shared_figure force row level security;
create policy of_its_schools on instruments.shared_figure for select using (
  exists (select 1 from instruments.shared_diagnosis d where d.id = shared_figure.shared_id));
revoke insert, update, delete on instruments.shared_diagnosis, instruments.shared_diagnosis_school, instruments.shared_figure from birge_app;
grant select, insert, update on instruments.shared_diagnosis, instruments.shared_diagnosis_school, instruments.shared_figure to birge_search;

grant create on schema instruments to birge_search;
set local role birge_search;

-- The campaign of its own school that the caller may share, or an error.
create function instruments.own_campaign(campaign bigint) returns instruments.campaign
  language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
  c instruments.campaign;
begin
  select * into c from instruments.campaign x where x.id = campaign;
  if c.id is null or scope.role() is distinct from 'head' or c.organisation_id is distinct from scope.organisation()
     or c.place_key < scope.low() or c.place_key >= scope.high() then
    raise exception 'campaign % is out of reach', campaign using errcode = '42501';
  end if;
  return c;
end $$;

-- With whom a school may share: the small schools of its district, and those of each method union over several schools it is in.
create function instruments.sharable(campaign bigint) returns table (union_id bigint, name text)
  language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
  c instruments.campaign := instruments.own_campaign(campaign);
begin
  return query
    select null::bigint, coalesce(p.district, '')
      from registry.organisation_period p
     where p.organisation_id = c.organisation_id
       and p.valid_until is null
     union all
    (select u.id, u.name::text
       from registry.method_union_school s
       join registry.method_union u on u.id = s.union_id and u.valid_until is null
      where s.organisation_id = c.organisation_id
      order by u.name, u.id);
end $$;

-- Joins, founding the shared diagnosis where there is none. False when it is counted already.
create function instruments.share_diagnosis(campaign bigint, with_union bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  c instruments.campaign := instruments.own_campaign(campaign);
  shared instruments.shared_diagnosis;
  place text;
begin
  if c.newcomers or c.leaders_view then
    raise exception 'campaign % cannot be shared', campaign using errcode = '42501';
  end if;
  if with_union is not null and not exists (select 1
                                              from registry.method_union_school s
                                              join registry.method_union u on u.id = s.union_id and u.valid_until is null
                                             where s.union_id = with_union
                                               and s.organisation_id = c.organisation_id) then
    raise exception 'union % is not of the school', with_union using errcode = '42501';
  end if;
  select coalesce(p.district, '') into place
    from registry.organisation_period p
   where p.organisation_id = c.organisation_id
     and p.valid_until is null;
  insert into instruments.shared_diagnosis (school_year, block_low, district, union_id)
  values (c.school_year, case when with_union is null then c.place_key / 1000000 * 1000000 else 0 end,
          case when with_union is null then place else '' end, with_union)
      on conflict do nothing;
  select * into shared
    from instruments.shared_diagnosis d
   where d.school_year = c.school_year
     and d.union_id is not distinct from with_union
     and (with_union is not null or d.block_low = c.place_key / 1000000 * 1000000 and d.district = place)
     for update;
  if shared.counted_at is not null then
    return false;
  end if;
  insert into instruments.shared_diagnosis_school (shared_id, organisation_id, place_key, school_year, joined_at, joined_by)
  values (shared.id, c.organisation_id, c.place_key, c.school_year, at, scope.person())
      on conflict (shared_id, organisation_id) do update
     set joined_at = excluded.joined_at, joined_by = excluded.joined_by, left_at = null;
  return true;
end $$;

-- Leaves it; false when it is counted already.
create function instruments.leave_shared_diagnosis(campaign bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  c instruments.campaign := instruments.own_campaign(campaign);
  shared instruments.shared_diagnosis;
begin
  select d.* into shared
    from instruments.shared_diagnosis d
    join instruments.shared_diagnosis_school s on s.shared_id = d.id
   where s.organisation_id = c.organisation_id
     and s.school_year = c.school_year
     and s.left_at is null
     for update of d;
  if shared.id is null or shared.counted_at is not null then
    return false;
  end if;
  update instruments.shared_diagnosis_school
     set left_at = at
   where shared_id = shared.id
     and organisation_id = c.organisation_id;
  return true;
end $$;

-- Which schools share, for one of them: their names, whether they have closed, whether their answers are in it. No figure of any of them.
create function instruments.schools_sharing(shared bigint) returns table (name text, closed boolean, counted boolean)
  language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
  if not exists (select 1
                   from instruments.shared_diagnosis_school s
                  where s.shared_id = shared
                    and s.left_at is null
                    and s.organisation_id = scope.organisation()
                    and s.place_key >= scope.low()
                    and s.place_key < scope.high()
                    and scope.role() in ('head', 'deputy')) then
    raise exception 'shared diagnosis % is out of reach', shared using errcode = '42501';
  end if;
  return query
    select coalesce(p.short_name, p.name)::text, c.published_at is not null, c.shared_id is not distinct from s.shared_id
      from instruments.shared_diagnosis_school s
      join registry.organisation_period p on p.organisation_id = s.organisation_id and p.valid_until is null
      left join instruments.campaign c on c.organisation_id = s.organisation_id and c.school_year = s.school_year and not c.newcomers
     where s.shared_id = shared
       and s.left_at is null
     order by p.name;
end $$;

-- The groups of whoever answered in campaigns, and in those that share a counted union with them: no name, no answer, in no order.
create function instruments.people_sharing(campaigns bigint[]) returns table (campaign bigint, groups text[])
  language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'shared diagnoses are counted by a job' using errcode = '42501';
  end if;
  return query
    with counted as (
      select distinct 'union:' || p.union_id as code, p.school_year
        from instruments.union_pool p
        join instruments.campaign c on c.school_year = p.school_year
        join instruments.respondent r on r.campaign_id = c.id and r.groups @> array['union:' || p.union_id]
       where c.id = any (campaigns)
    ), all_of_them as (
      select unnest(campaigns) as id
       union
      select r.campaign_id
        from counted
        join instruments.campaign c on c.school_year = counted.school_year and not c.newcomers and c.published_at is not null
        join instruments.respondent r on r.campaign_id = c.id and r.groups @> array[counted.code]
    )
    select a.id, r.groups || array(select 'pooled:' || k.code from counted k where r.groups @> array[k.code])
      from all_of_them a
     cross join lateral instruments.counted_people(a.id, 'teachers') r
     order by random();
end $$;

-- Counts once and for ever. Whatever the caller names, no group of fewer than five is counted.
create function instruments.count_shared(shared bigint, campaigns bigint[], shown_groups text[], at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  d instruments.shared_diagnosis;
begin
  select * into d from instruments.shared_diagnosis x where x.id = shared for update;
  if scope.role() is null or not scope.role() like 'job:%' or d.id is null or d.counted_at is not null then
    raise exception 'a shared diagnosis is counted once, by a job' using errcode = '42501';
  end if;
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
  with asked as (
    select g.code, count(*) as asked
      from unnest(shown_groups) g(code)
      join instruments.respondent r on r.campaign_id = any (campaigns) and r.instrument = 'teachers' and g.code = any (r.groups)
     group by g.code)
  select shared, asked.code, s.area, min(s.ordinal), asked.asked, count(*), sum(s.self),
         array[count(*) filter (where s.level_self = 0), count(*) filter (where s.level_self = 1),
               count(*) filter (where s.level_self = 2), count(*) filter (where s.level_self = 3)]
    from unnest(campaigns) c(id)
   cross join lateral instruments.scored_people(c.id, 'teachers') s
    join asked on asked.code = any (s.groups)
   group by asked.code, asked.asked, s.area
  having count(*) >= 5;
  if not found then
    raise exception 'nothing of the shared diagnosis % may be shown', shared using errcode = '42501';
  end if;
  update instruments.shared_diagnosis x
     set counted_at = at, schools = cardinality(campaigns),
         asked = n.asked, answered = n.answered
    from (select count(*) as asked, count(*) filter (where r.answered) as answered
            from instruments.respondent r
           where r.campaign_id = any (campaigns)
             and r.instrument = 'teachers') n
   where x.id = shared;
  update instruments.campaign set shared_id = shared where id = any (campaigns);
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
    select union_id, school_year, count(*) as schools, sum(asked) as asked, sum(answered) as answered, array_agg(campaign) as campaigns
      from whole
     group by union_id, school_year
    having sum(answered) >= max(smallest_group)
       and not bool_or(shared)
       and bool_and(answered = 0 or elsewhere = 0 or elsewhere >= smallest_group or everybody - answered >= smallest_group)
  loop
    insert into instruments.union_pool (union_id, school_year, schools, asked, answered, counted_at)
    values (step.union_id, step.school_year, step.schools, step.asked, step.answered, at)
    returning id into pool;
    insert into instruments.union_pool_figure (pool_id, area, answered, total)
    select pool, score.area, count(*), sum(score.mean)
      from (select r.id, i.area, avg(e.value::numeric) as mean
              from instruments.campaign c
              join instruments.respondent r on r.campaign_id = c.id
                                           and r.instrument = 'teachers'
                                           and r.answered
                                           and r.groups @> array['union:' || step.union_id]
              join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null
             cross join jsonb_each_text(x.given) e
              join (select v.id as version, a.area ->> 'code' as area, item ->> 'code' as code
                      from instruments.instrument_version v,
                           jsonb_array_elements(v.content -> 'areas') a(area),
                           jsonb_array_elements(a.area -> 'items') item) i on i.version = c.teachers_version_id and i.code = e.key
             where c.id = any (step.campaigns)
             group by r.id, i.area) score
     group by score.area
    having count(*) >= 5;
    pools := pools + 1;
  end loop;
  return pools;
end $$;

revoke all on function instruments.own_campaign(bigint), instruments.sharable(bigint), instruments.share_diagnosis(bigint, bigint, timestamptz),
  instruments.leave_shared_diagnosis(bigint, timestamptz), instruments.schools_sharing(bigint), instruments.people_sharing(bigint[]),
  instruments.count_shared(bigint, bigint[], text[], timestamptz) from public;
grant execute on function instruments.sharable(bigint), instruments.share_diagnosis(bigint, bigint, timestamptz),
  instruments.leave_shared_diagnosis(bigint, timestamptz), instruments.schools_sharing(bigint), instruments.people_sharing(bigint[]),
  instruments.count_shared(bigint, bigint[], text[], timestamptz) to birge_app;
reset role;
revoke create on schema instruments from birge_search;
