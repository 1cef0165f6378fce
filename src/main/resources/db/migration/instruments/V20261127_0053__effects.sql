-- What changed from one diagnosis of a school to the next among those whom measures reached, beside those not reached. Counted once and for
-- ever, as figures are: two counts could be told apart. The people counted are those who answered both times, the same ones throughout.
create table instruments.effect_count (
  id bigint generated always as identity primary key,
  organisation_id bigint not null,
  place_key bigint not null,
  school_year int not null,
  from_campaign_id bigint not null references instruments.campaign (id),
  to_campaign_id bigint not null references instruments.campaign (id),
  panel int not null,
  counted_at timestamptz not null,
  unique (organisation_id, school_year),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on instruments.effect_count (school_year, place_key);

-- Code is 'area' for all measures that answer an area, else the public id of one measure. A change below 0 means that the need is lower.
create table instruments.effect (
  count_id bigint not null references instruments.effect_count (id),
  organisation_id bigint not null,
  area text not null,
  code text not null,
  reached int not null check (reached >= 10),
  others int not null check (others >= 10),
  reached_change smallint not null,
  others_change smallint not null,
  primary key (count_id, area, code)
);

alter table instruments.effect_count enable row level security;
alter table instruments.effect_count force row level security;
create policy reach on instruments.effect_count for select using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));

-- Inside the school only; above it there are totals (effect_totals).
alter table instruments.effect enable row level security;
alter table instruments.effect force row level security;
create policy own_school on instruments.effect for select using (
  organisation_id = (select scope.organisation()) or (select scope.role()) like 'job:%');

revoke insert, update, delete on instruments.effect_count, instruments.effect from birge_app;
grant select, insert on instruments.effect_count, instruments.effect to birge_search;

grant create on schema instruments to birge_search;
set local role birge_search;

-- The caller names the groups that stand together (ShownEffects in Java): [{area, code, reached: [person], others: [person]}]. Whatever it
-- names: all sets are about the same people, who answered both times; people who are in the same sets of an area are ten or more, so that
-- no sum and no difference of effects is about fewer.
create function instruments.count_effects(school bigint, of_year int, sets jsonb, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  was record;
  is_now record;
  counted bigint;
begin
  select * into was from instruments.campaign x where x.organisation_id = school and x.school_year = of_year and not x.newcomers;
  select * into is_now from instruments.campaign x where x.organisation_id = school and x.school_year = of_year + 1 and not x.newcomers;
  if was.id is null or is_now.id is null or scope.low() is null or was.place_key < scope.low() or was.place_key >= scope.high()
     or not (scope.role() = 'head' or scope.role() like 'job:%') then
    raise exception 'school % is out of reach', school using errcode = '42501';
  end if;
  if was.published_at is null or is_now.published_at is null
     or exists (select 1 from instruments.effect_count e where e.organisation_id = school and e.school_year = of_year) then
    raise exception 'effects of % are counted once, after the second diagnosis', school using errcode = '42501';
  end if;

  if exists (
    with part as (
      select s.n, s.one ->> 'area' as area, p.person::bigint as person, p.reached
        from jsonb_array_elements(sets) with ordinality s(one, n)
       cross join lateral (select value as person, true as reached from jsonb_array_elements_text(s.one -> 'reached')
                            union all
                           select value, false from jsonb_array_elements_text(s.one -> 'others')) p),
    both_times as (
      select r.person_id
        from instruments.respondent r
        join instruments.respondent n on n.person_id = r.person_id and n.campaign_id = is_now.id and n.instrument = 'teachers' and n.answered
       where r.campaign_id = was.id and r.instrument = 'teachers' and r.answered),
    atom as (
      select area, marks, count(*) as people
        from (select area, person, array_agg(reached order by n) as marks from part group by area, person) m
       group by area, marks)
    select 1 from part where person not in (select person_id from both_times)
     union all
    select 1 from part group by n, person having count(*) > 1
     union all
    select 1 from (select array_agg(person order by person) as people from part group by n) p having count(distinct people) > 1
     union all
    select 1 from atom where people < 10
     union all
    select 1 from part group by n having count(*) filter (where reached) < 10 or count(*) filter (where not reached) < 10) then
    raise exception 'a group of the effects of % is too small', school using errcode = '42501';
  end if;

  insert into instruments.effect_count (organisation_id, place_key, school_year, from_campaign_id, to_campaign_id, panel, counted_at)
  values (school, was.place_key, of_year, was.id, is_now.id,
          coalesce(jsonb_array_length(sets -> 0 -> 'reached') + jsonb_array_length(sets -> 0 -> 'others'), 0), at)
  returning id into counted;

  with item as materialized (
    select c.id as campaign, a.area ->> 'code' as area, i ->> 'code' as code
      from (values (was.id, was.teachers_version_id), (is_now.id, is_now.teachers_version_id)) c(id, version)
      join instruments.instrument_version v on v.id = c.version
     cross join lateral jsonb_array_elements(v.content -> 'areas') a(area)
     cross join lateral jsonb_array_elements(a.area -> 'items') i),
  score as materialized (
    select r.campaign_id, r.person_id, item.area, avg(e.value::numeric) as score
      from instruments.respondent r
      join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null
     cross join jsonb_each_text(x.given) e
      join item on item.campaign = r.campaign_id and item.code = e.key
     where r.campaign_id in (was.id, is_now.id) and r.instrument = 'teachers' and r.answered
     group by r.campaign_id, r.person_id, item.area),
  change as materialized (
    select b.person_id, b.area, a.score - b.score as change
      from score b
      join score a on a.person_id = b.person_id and a.area = b.area and a.campaign_id = is_now.id
     where b.campaign_id = was.id),
  part as materialized (
    select s.one ->> 'area' as area, s.one ->> 'code' as code, p.person::bigint as person, p.reached
      from jsonb_array_elements(sets) s(one)
     cross join lateral (select value as person, true as reached from jsonb_array_elements_text(s.one -> 'reached')
                          union all
                         select value, false from jsonb_array_elements_text(s.one -> 'others')) p)
  insert into instruments.effect (count_id, organisation_id, area, code, reached, others, reached_change, others_change)
  select counted, school, part.area, part.code, count(*) filter (where part.reached), count(*) filter (where not part.reached),
         round(avg(change.change) filter (where part.reached)), round(avg(change.change) filter (where not part.reached))
    from part
    left join change on change.person_id = part.person and change.area = part.area
   group by part.area, part.code
  having count(change.change) = count(*);
end $$;

-- Effects above the schools: sums over those that counted them, never of fewer than three schools.
create function instruments.effect_totals(of_year int) returns table (area text, schools bigint, reached bigint, others bigint, reached_change int, others_change int)
  language sql stable security definer set search_path = pg_catalog
as $$
  select e.area, count(*), sum(e.reached), sum(e.others),
         round(sum(e.reached_change * e.reached)::numeric / sum(e.reached))::int, round(sum(e.others_change * e.others)::numeric / sum(e.others))::int
    from instruments.effect e
    join instruments.effect_count c on c.id = e.count_id
   where c.school_year = of_year
     and c.place_key >= scope.low()
     and c.place_key < scope.high()
     and e.code = 'area'
   group by e.area
  having count(*) >= 3
$$;
revoke all on function instruments.count_effects(bigint, int, jsonb, timestamptz), instruments.effect_totals(int) from public;
grant execute on function instruments.count_effects(bigint, int, jsonb, timestamptz), instruments.effect_totals(int) to birge_app;
reset role;
revoke create on schema instruments from birge_search;
