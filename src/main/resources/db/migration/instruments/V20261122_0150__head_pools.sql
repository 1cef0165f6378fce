-- Heads and deputies of a school are too few for a figure of their own; above the schools their answers count together (J0.6). They are
-- added in steps of at least the smallest group, at the highest authority below the ministry and nowhere else, so that neither two looks
-- nor two places beside each other tell of fewer.
create table instruments.head_pool (
  id bigint generated always as identity primary key,
  place_key bigint not null,
  school_year int not null,
  schools int not null,
  asked int not null,
  answered int not null check (answered >= 5),
  counted_at timestamptz not null
);
create index on instruments.head_pool (school_year, place_key);

create table instruments.head_pool_figure (
  pool_id bigint not null references instruments.head_pool (id),
  place_key bigint not null,
  area text not null,
  answered int not null check (answered >= 5),
  total numeric not null,
  primary key (pool_id, area)
);

alter table instruments.campaign add column head_pool_id bigint references instruments.head_pool (id);
create index on instruments.campaign (school_year) where head_pool_id is null and published_at is not null;

alter table instruments.head_pool enable row level security;
alter table instruments.head_pool force row level security;
create policy reach on instruments.head_pool for select using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
alter table instruments.head_pool_figure enable row level security;
alter table instruments.head_pool_figure force row level security;
create policy reach on instruments.head_pool_figure for select using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
revoke insert, update, delete on instruments.head_pool, instruments.head_pool_figure from birge_app;
grant select, insert on instruments.head_pool, instruments.head_pool_figure to birge_search;

grant create on schema instruments to birge_search;
set local role birge_search;

-- Counts what has waited, of enough people at a time. Schools that show their heads' figures themselves are left out: what they show, taken
-- from a pool, would tell of the rest.
create function instruments.pool_heads(at timestamptz) returns int
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
      select c.id, c.school_year, c.smallest_group, count(*) as asked, count(*) filter (where r.answered) as answered,
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
         and not c.newcomers
         and c.head_pool_id is null
         and not exists (select 1
                           from instruments.campaign_group g
                          where g.campaign_id = c.id
                            and g.instrument = 'heads'
                            and g.code = 'all'
                            and g.shown)
       group by c.id)
    select region, school_year, count(*) as schools, sum(asked) as asked, sum(answered) as answered, array_agg(id) as campaigns
      from waiting
     where region is not null
     group by region, school_year
    having sum(answered) >= max(smallest_group)
  loop
    insert into instruments.head_pool (place_key, school_year, schools, asked, answered, counted_at)
    values (step.region, step.school_year, step.schools, step.asked, step.answered, at)
    returning id into pool;
    update instruments.campaign set head_pool_id = pool where id = any (step.campaigns);
    insert into instruments.head_pool_figure (pool_id, place_key, area, answered, total)
    select pool, step.region, score.area, count(*), sum(score.mean)
      from (select r.id, i.area, avg(e.value::numeric) as mean
              from instruments.campaign c
              join instruments.respondent r on r.campaign_id = c.id and r.instrument = 'heads' and r.answered
              join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null
             cross join jsonb_each_text(x.given) e
              join (select v.id as version, a.area ->> 'code' as area, item ->> 'code' as code
                      from instruments.instrument_version v,
                           jsonb_array_elements(v.content -> 'areas') a(area),
                           jsonb_array_elements(a.area -> 'items') item) i on i.version = c.heads_version_id and i.code = e.key
             where c.id = any (step.campaigns)
             group by r.id, i.area) score
     group by score.area
    having count(*) >= 5;
    pools := pools + 1;
  end loop;
  return pools;
end $$;

reset role;
revoke create on schema instruments from birge_search;
revoke all on function instruments.pool_heads(timestamptz) from public;
grant execute on function instruments.pool_heads(timestamptz) to birge_app;
