-- The leader's view of a teacher's needs, by area (J0.1): read by the teacher, the leader and the head of the school, and by nobody else.
alter table instruments.campaign
  add column leaders_view boolean not null default false,
  add column median_view_seconds int;

-- given: a value of the scale by area, or null for "cannot say". Made empty when the campaign opens, so that each leader knows whom to think of.
create table instruments.leader_view (
  respondent_id bigint primary key references instruments.respondent (id),
  public_id text not null unique,
  campaign_id bigint not null references instruments.campaign (id),
  place_key bigint not null,
  person_id bigint not null references registry.person (id),
  leader_id bigint not null references registry.person (id),
  given jsonb not null default '{}',
  saved_at timestamptz,
  seconds int,
  version bigint not null default 0,
  check (person_id <> leader_id)
);
create index on instruments.leader_view (place_key, campaign_id);
create index on instruments.leader_view (leader_id, campaign_id);
create index on instruments.leader_view (person_id, campaign_id);

alter table instruments.leader_view enable row level security;
alter table instruments.leader_view force row level security;
create policy teacher_leader_and_head on instruments.leader_view for select using (
  person_id = (select scope.person())
  or leader_id = (select scope.person())
  or (select scope.role()) = 'head'
     and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy given_by_the_head on instruments.leader_view for insert with check (
  (select scope.role()) = 'head'
  and place_key >= (select scope.low()) and place_key < (select scope.high()));
create policy kept_by_the_leader on instruments.leader_view for update using (
  leader_id = (select scope.person())
  or (select scope.role()) = 'head'
     and place_key >= (select scope.low()) and place_key < (select scope.high()))
  with check (leader_id = (select scope.person()));
revoke delete on instruments.leader_view from birge_app;
grant select on instruments.leader_view to birge_search;

-- People whose leader's view is part of the index; and the sources apart, where there are two.
alter table instruments.figure add column viewed int not null default 0 check (viewed = 0 or viewed >= 5);

create table instruments.source_figure (
  campaign_id bigint not null references instruments.campaign (id),
  place_key bigint not null,
  instrument text not null,
  group_code text not null,
  area text not null,
  source text not null check (source in ('self', 'leader')),
  people int not null check (people >= 5),
  total numeric not null,
  levels int[] not null,
  primary key (campaign_id, instrument, group_code, area, source)
);
create index on instruments.source_figure (place_key);
alter table instruments.source_figure enable row level security;
alter table instruments.source_figure force row level security;
create policy reach on instruments.source_figure for select using (
  place_key >= (select scope.low()) and place_key < (select scope.high()));
revoke insert, update, delete on instruments.source_figure from birge_app;
grant select, insert on instruments.source_figure to birge_search;
grant insert on instruments.campaign_group to birge_search;

grant create on schema instruments to birge_search;
set local role birge_search;

drop function instruments.publish_figures(bigint, text, text[], timestamptz);

-- Whether this campaign is being counted now, by whom it may be.
create function instruments.is_being_counted(campaign bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select exists (
    select 1
      from instruments.campaign c
     where c.id = campaign
       and c.closed_at is not null
       and c.published_at is null
       and (scope.role() = 'head' or scope.role() like 'job:%')
       and c.place_key >= scope.low()
       and c.place_key < scope.high())
$$;

-- Whoever has answered with all that is counted; nobody but the functions below may call it.
create function instruments.counted_people(campaign bigint, of_instrument text)
  returns table (id bigint, groups text[], given jsonb, forms text[], view jsonb)
  language sql stable set search_path = pg_catalog
as $$
  select r.id, r.groups || array(select 'form:' || f from unnest(x.forms) f order by f), x.given, x.forms,
         case when c.leaders_view then coalesce(v.given, '{}') else '{}' end
    from instruments.respondent r
    join instruments.campaign c on c.id = r.campaign_id
    join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null
    left join instruments.leader_view v on v.respondent_id = r.id
   where r.campaign_id = campaign
     and r.instrument = of_instrument
     and r.answered
$$;

-- A person's need in an area: self, leader, and 0.6 × self + 0.4 × leader or self alone; with the step of the scale each is nearest to.
create function instruments.scored_people(campaign bigint, of_instrument text)
  returns table (groups text[], area text, ordinal int, self numeric, leader numeric, mixed numeric,
                 level_self bigint, level_leader bigint, level_mixed bigint)
  language sql stable set search_path = pg_catalog
as $$
  with version as materialized (
    select v.content
      from instruments.instrument_version v
      join instruments.campaign c on v.id = case of_instrument when 'heads' then c.heads_version_id else c.teachers_version_id end
     where c.id = campaign),
  step as materialized (
    select s.n - 1 as level, (s.step ->> 'value')::numeric as value
      from version, jsonb_array_elements(version.content -> 'scale') with ordinality s(step, n)),
  item as materialized (
    select a.area ->> 'code' as area, a.n as ordinal, i ->> 'code' as code
      from version, jsonb_array_elements(version.content -> 'areas') with ordinality a(area, n),
           jsonb_array_elements(a.area -> 'items') i),
  self as materialized (
    select r.id, r.groups, item.area, item.ordinal, avg(e.value::numeric) as self, max((r.view ->> item.area)::numeric) as leader
      from instruments.counted_people(campaign, of_instrument) r
     cross join jsonb_each_text(r.given) e
      join item on item.code = e.key
     group by r.id, r.groups, item.area, item.ordinal),
  mixed as materialized (
    select self.*, case when leader is null then self.self else 0.6 * self.self + 0.4 * leader end as mixed from self)
  select m.groups, m.area, m.ordinal::int, m.self, m.leader, m.mixed,
         (select step.level from step order by abs(step.value - m.self), step.value desc limit 1) as level_self,
         (select step.level from step order by abs(step.value - m.leader), step.value desc limit 1) as level_leader,
         (select step.level from step order by abs(step.value - m.mixed), step.value desc limit 1) as level_mixed
    from mixed m
$$;

-- The groups of those who have answered, the forms they want among them, and the areas their leader spoke of: without any name or answer,
-- in no order, while a campaign is counted and never after.
create function instruments.answered_people(campaign bigint, of_instrument text) returns table (groups text[], viewed text[])
  language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
  if not instruments.is_being_counted(campaign) then
    raise exception 'campaign % is out of reach', campaign using errcode = '42501';
  end if;
  return query
    select r.groups, array(select e.key from jsonb_each_text(r.view) e where e.value is not null order by e.key)
      from instruments.counted_people(campaign, of_instrument) r
     order by random();
end $$;

-- Counts a closed campaign once and for ever. The caller names the groups whose figures stand together (ShownGroups in Java), and by area those
-- whose leaders' views count and those whose sources may stand apart (SourceGroups). Whatever it names, no group, no rest of the staff, no
-- difference of two nested groups and no leaders' views of fewer than the smallest number are counted. Index of a person: 0.6 × self + 0.4 × leader.
create function instruments.publish_figures(
  campaign bigint, of_instrument text, shown_groups text[], both_groups jsonb, apart_groups jsonb, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  c record;
begin
  select * into c from instruments.campaign x where x.id = campaign for update;
  if not instruments.is_being_counted(campaign)
     or exists (select 1 from instruments.campaign_group g
                 where g.campaign_id = campaign and g.instrument = of_instrument and g.shown is not null) then
    raise exception 'campaign % is counted once, after closing, by its head', campaign using errcode = '42501';
  end if;

  if exists (
    with counted as materialized (select * from instruments.counted_people(campaign, of_instrument)),
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

  if exists (
    with counted as materialized (select * from instruments.counted_people(campaign, of_instrument))
    select 1
      from jsonb_each(both_groups) b(area, codes)
     cross join jsonb_array_elements_text(b.codes) g(code)
     where not g.code = any (shown_groups)
        or (select count(*) from counted r where g.code = any (r.groups) and r.view ->> b.area is not null) < c.smallest_group
        or (select count(*) from counted r where g.code = any (r.groups) and r.view ->> b.area is null) between 1 and c.smallest_group - 1)
     or exists (
    with counted as materialized (select * from instruments.counted_people(campaign, of_instrument))
    select 1
      from jsonb_each(apart_groups) a(area, codes)
     cross join jsonb_array_elements_text(a.codes) g(code)
     where not both_groups -> a.area @> to_jsonb(g.code)
        or (select count(*) from counted r where g.code = any (r.groups) and r.view ->> a.area is null)
           between 1 and c.smallest_group - 1) then
    raise exception 'leaders of campaign % have spoken of too few', campaign using errcode = '42501';
  end if;

  with counted as materialized (select * from instruments.counted_people(campaign, of_instrument)),
  people as materialized (
    select g.code, case when g.code like 'form:%' then (select count(*) from counted r where g.code = any (r.groups))
                        else (select count(*) from instruments.respondent r
                               where r.campaign_id = campaign and r.instrument = of_instrument and g.code = any (r.groups)) end as asked
      from unnest(shown_groups) g(code)),
  sums as (
    select p.code, p.asked, s.area, s.ordinal, b.counts, count(*) as answered,
           sum(case when b.counts then s.mixed else s.self end) as total,
           case when b.counts then count(s.leader) else 0 end as viewed,
           array[count(*) filter (where case when b.counts then s.level_mixed else s.level_self end = 0),
                 count(*) filter (where case when b.counts then s.level_mixed else s.level_self end = 1),
                 count(*) filter (where case when b.counts then s.level_mixed else s.level_self end = 2),
                 count(*) filter (where case when b.counts then s.level_mixed else s.level_self end = 3)] as levels
      from people p
      join instruments.scored_people(campaign, of_instrument) s on p.code = any (s.groups)
     cross join lateral (select coalesce(both_groups -> s.area @> to_jsonb(p.code), false)) b(counts)
     group by p.code, p.asked, s.area, s.ordinal, b.counts)
  insert into instruments.figure (campaign_id, place_key, instrument, group_code, area, ordinal, asked, answered, total,
                                  need_index, lowest, highest, levels, viewed)
  select campaign, c.place_key, of_instrument, code, area, ordinal, asked, answered, total,
         round(total / answered), round(total / asked), round((total + 100 * (asked - answered)) / asked), levels, viewed
    from sums;

  insert into instruments.source_figure (campaign_id, place_key, instrument, group_code, area, source, people, total, levels)
  select campaign, c.place_key, of_instrument, g.code, s.area, 'self', count(*), sum(s.self),
         array[count(*) filter (where level_self = 0), count(*) filter (where level_self = 1),
               count(*) filter (where level_self = 2), count(*) filter (where level_self = 3)]
    from jsonb_each(both_groups) b(area, codes)
   cross join jsonb_array_elements_text(b.codes) g(code)
    join instruments.scored_people(campaign, of_instrument) s on s.area = b.area and g.code = any (s.groups)
   group by g.code, s.area
   union all
  select campaign, c.place_key, of_instrument, g.code, s.area, 'leader', count(*), sum(s.leader),
         array[count(*) filter (where level_leader = 0), count(*) filter (where level_leader = 1),
               count(*) filter (where level_leader = 2), count(*) filter (where level_leader = 3)]
    from jsonb_each(apart_groups) a(area, codes)
   cross join jsonb_array_elements_text(a.codes) g(code)
    join instruments.scored_people(campaign, of_instrument) s on s.area = a.area and s.leader is not null and g.code = any (s.groups)
   group by g.code, s.area;

  insert into instruments.campaign_group (campaign_id, place_key, instrument, code, ordinal)
  select campaign, c.place_key, of_instrument, f.code,
         (select coalesce(max(g.ordinal), 0) from instruments.campaign_group g where g.campaign_id = campaign)
         + row_number() over (order by f.people desc, f.code)
    from (select g.code, count(*) as people
            from instruments.counted_people(campaign, of_instrument) r
           cross join unnest(r.groups) g(code)
           where g.code like 'form:%'
           group by g.code) f
      on conflict (campaign_id, instrument, code) do nothing;

  update instruments.campaign_group g
     set shown = g.code = any (shown_groups),
         asked = counts.asked,
         answered = counts.answered,
         forms = counts.forms
    from (with counted as materialized (select * from instruments.counted_people(campaign, of_instrument))
          select k.code,
                 (select count(*) from instruments.respondent r
                   where r.campaign_id = campaign and r.instrument = of_instrument and k.code = any (r.groups)) as asked,
                 (select count(*) from counted r where k.code = any (r.groups)) as answered,
                 (select coalesce(jsonb_object_agg(f.form, f.people), '{}')
                    from (select form, count(*) as people
                            from counted r
                           cross join unnest(r.forms) form
                           where k.code = any (r.groups)
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
    from instruments.counted_people(campaign, of_instrument) r
    join instruments.answer x on x.respondent_id = r.id and x.open_answer <> ''
   where 'all' = any (shown_groups)
     and (select count(*)
            from instruments.counted_people(campaign, of_instrument) s
            join instruments.answer y on y.respondent_id = s.id and y.open_answer <> '') >= c.smallest_group;
end $$;

-- The time that answering took, and a leader's view of one teacher; of five or more.
create or replace function instruments.finish_publishing(campaign bigint, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if scope.low() is null or not (scope.role() = 'head' or scope.role() like 'job:%') then
    raise exception 'campaign % is out of reach', campaign using errcode = '42501';
  end if;
  update instruments.campaign c
     set published_at = at,
         median_minutes = (
           select round((percentile_cont(0.5) within group (order by x.seconds) / 60)::numeric)
             from instruments.respondent r
             join instruments.answer x on x.respondent_id = r.id and x.submitted_at is not null
            where r.campaign_id = c.id
           having count(*) >= c.smallest_group),
         median_view_seconds = (
           select round((percentile_cont(0.5) within group (order by v.seconds))::numeric)
             from instruments.leader_view v
            where v.campaign_id = c.id
              and v.seconds is not null
           having count(*) >= c.smallest_group)
   where c.id = campaign
     and c.closed_at is not null
     and c.published_at is null
     and c.place_key >= scope.low() and c.place_key < scope.high();
end $$;

revoke all on function instruments.is_being_counted(bigint), instruments.counted_people(bigint, text), instruments.scored_people(bigint, text),
  instruments.answered_people(bigint, text),
  instruments.publish_figures(bigint, text, text[], jsonb, jsonb, timestamptz) from public;
grant execute on function instruments.answered_people(bigint, text),
  instruments.publish_figures(bigint, text, text[], jsonb, jsonb, timestamptz) to birge_app;
reset role;
revoke create on schema instruments from birge_search;
