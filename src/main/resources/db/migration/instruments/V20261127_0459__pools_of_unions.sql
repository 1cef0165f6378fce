-- The needs of a method union over several small schools. Each school's part is too few for a figure of its own, so they are counted together,
-- once for a year when all its schools have closed their campaigns, and never again: two counts would tell of whoever joined in between.
-- Nothing is counted where a school's own figures, taken away, would leave fewer than five people.
create table instruments.union_pool (
  id bigint generated always as identity primary key,
  union_id bigint not null,
  school_year int not null,
  schools int not null,
  asked int not null,
  answered int not null check (answered >= 5),
  counted_at timestamptz not null,
  unique (union_id, school_year)
);
create table instruments.union_pool_figure (
  pool_id bigint not null references instruments.union_pool (id),
  area text not null,
  answered int not null check (answered >= 5),
  total numeric not null,
  primary key (pool_id, area)
);
alter table instruments.union_pool enable row level security;
alter table instruments.union_pool force row level security;
create policy leader on instruments.union_pool for select using (
  exists (select 1
            from registry.method_union_member m
           where m.union_id = union_pool.union_id
             and m.person_id = (select scope.person())
             and m.leads
             and m.valid_until is null));
alter table instruments.union_pool_figure enable row level security;
alter table instruments.union_pool_figure force row level security;
create policy of_pool on instruments.union_pool_figure for select using (
  exists (select 1 from instruments.union_pool p where p.id = pool_id));
revoke insert, update, delete on instruments.union_pool, instruments.union_pool_figure from birge_app;
grant select, insert on instruments.union_pool, instruments.union_pool_figure to birge_search;

grant create on schema instruments to birge_search;
set role birge_search;
create function instruments.pool_unions(at timestamptz) returns int
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
      select u.id as union_id, c.school_year, c.id as campaign, c.smallest_group,
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
revoke all on function instruments.pool_unions(timestamptz) from public;
grant execute on function instruments.pool_unions(timestamptz) to birge_app;
reset role;
revoke create on schema instruments from birge_search;
