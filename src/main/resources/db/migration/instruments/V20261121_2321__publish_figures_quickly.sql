-- The same figures, counted once over the people instead of once for each group.
grant create on schema instruments to birge_search;
set local role birge_search;

-- Counts a closed campaign once and for ever. The caller names the groups whose figures stand together (ShownGroups in Java);
-- whatever it names, no group, no rest of the staff and no difference of two nested groups of fewer than the smallest number is counted.
create or replace function instruments.publish_figures(campaign bigint, of_instrument text, shown_groups text[], at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  c record;
begin
  select * into c from instruments.campaign x where x.id = campaign for update;
  if c.id is null or scope.low() is null or c.place_key < scope.low() or c.place_key >= scope.high()
     or not (scope.role() = 'head' or scope.role() like 'job:%') then
    raise exception 'campaign % is out of reach', campaign using errcode = '42501';
  end if;
  if c.closed_at is null or c.published_at is not null
     or exists (select 1 from instruments.campaign_group g
                 where g.campaign_id = campaign and g.instrument = of_instrument and g.shown is not null) then
    raise exception 'campaign % is counted once, after closing', campaign using errcode = '42501';
  end if;

  if exists (
    with counted as (
      select r.id, r.groups
        from instruments.respondent r
       where r.campaign_id = campaign and r.instrument = of_instrument and r.answered),
    pair as (
      select a.code as one, b.code as other,
             count(*) filter (where a.code = any (r.groups)) as size_one,
             count(*) filter (where not a.code = any (r.groups)) as rest_of_one,
             count(*) filter (where a.code = any (r.groups) and not b.code = any (r.groups)) as only_one,
             count(*) filter (where b.code = any (r.groups) and not a.code = any (r.groups)) as only_other
        from unnest(shown_groups) a(code)
       cross join unnest(shown_groups) b(code)
       cross join counted r
       group by a.code, b.code)
    select 1
      from pair
     where size_one < c.smallest_group
        or rest_of_one between 1 and c.smallest_group - 1
        or only_other = 0 and only_one between 1 and c.smallest_group - 1) then
    raise exception 'a group of campaign % is too small', campaign using errcode = '42501';
  end if;

  with version as materialized (
    select v.content
      from instruments.instrument_version v
     where v.id = case of_instrument when 'heads' then c.heads_version_id else c.teachers_version_id end),
  step as materialized (
    select s.n - 1 as level, (s.step ->> 'value')::numeric as value
      from version, jsonb_array_elements(version.content -> 'scale') with ordinality s(step, n)),
  item as materialized (
    select a.area ->> 'code' as area, a.n as ordinal, i ->> 'code' as code
      from version, jsonb_array_elements(version.content -> 'areas') with ordinality a(area, n),
           jsonb_array_elements(a.area -> 'items') i),
  score as materialized (
    select r.groups, item.area, item.ordinal, avg(e.value::numeric) as score
      from instruments.respondent r
      join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null
     cross join jsonb_each_text(x.given) e
      join item on item.code = e.key
     where r.campaign_id = campaign and r.instrument = of_instrument and r.answered
     group by r.id, r.groups, item.area, item.ordinal),
  levelled as materialized (
    select score.*, (select step.level from step order by abs(step.value - score.score), step.value desc limit 1) as level
      from score),
  people as materialized (
    select g.code, count(r.id) as asked
      from unnest(shown_groups) g(code)
      join instruments.respondent r on r.campaign_id = campaign and r.instrument = of_instrument and g.code = any (r.groups)
     group by g.code),
  sums as (
    select people.code, people.asked, s.area, s.ordinal, count(*) as answered, sum(s.score) as total,
           array[count(*) filter (where level = 0), count(*) filter (where level = 1),
                 count(*) filter (where level = 2), count(*) filter (where level = 3)] as levels
      from people
      join levelled s on people.code = any (s.groups)
     group by people.code, people.asked, s.area, s.ordinal)
  insert into instruments.figure (campaign_id, place_key, instrument, group_code, area, ordinal, asked, answered, total,
                                  need_index, lowest, highest, levels)
  select campaign, c.place_key, of_instrument, code, area, ordinal, asked, answered, total,
         round(total / answered), round(total / asked), round((total + 100 * (asked - answered)) / asked), levels
    from sums;

  update instruments.campaign_group g
     set shown = g.code = any (shown_groups),
         asked = counts.asked,
         answered = counts.answered,
         forms = counts.forms
    from (select k.code,
                 (select count(*) from instruments.respondent r
                   where r.campaign_id = campaign and r.instrument = of_instrument and k.code = any (r.groups)) as asked,
                 (select count(*) from instruments.respondent r
                   where r.campaign_id = campaign and r.instrument = of_instrument and r.answered and k.code = any (r.groups)) as answered,
                 (select coalesce(jsonb_object_agg(f.form, f.people), '{}')
                    from (select form, count(*) as people
                            from instruments.respondent r
                            join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null
                           cross join unnest(x.forms) form
                           where r.campaign_id = campaign and r.instrument = of_instrument and r.answered and k.code = any (r.groups)
                           group by form) f) as forms
            from instruments.campaign_group k
           where k.campaign_id = campaign and k.instrument = of_instrument and k.code = any (shown_groups)) counts
   where g.campaign_id = campaign and g.instrument = of_instrument and g.code = counts.code;
  update instruments.campaign_group g
     set shown = false
   where g.campaign_id = campaign and g.instrument = of_instrument and g.shown is null;

  -- Texts without names, in an order that tells nothing.
  insert into instruments.remark (campaign_id, place_key, instrument, ordinal, words)
  select campaign, c.place_key, of_instrument, row_number() over (order by md5(x.open_answer || x.seconds::text)), x.open_answer
    from instruments.respondent r
    join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null and x.open_answer <> ''
   where r.campaign_id = campaign and r.instrument = of_instrument and r.answered
     and 'all' = any (shown_groups)
     and (select count(*)
            from instruments.respondent s
            join instruments.answer y on y.respondent_id = s.id and y.submitted_at is not null and y.open_answer <> ''
           where s.campaign_id = campaign and s.instrument = of_instrument and s.answered) >= c.smallest_group;
end $$;

reset role;
revoke create on schema instruments from birge_search;
