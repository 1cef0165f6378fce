-- A figure of several campaigns together is of enough different people by itself, and newcomers come into the sums whoever is written first.
grant create on schema instruments to birge_search;
set local role birge_search;

-- What the people of a group said themselves in several campaigns, summed by area. Whoever went from school to school has answered more than once;
-- if all who did so spoke of an area, it still must be of five people, or as many as the strictest of the campaigns asks for.
create or replace function instruments.said_together(campaigns bigint[], of_instrument text, of_groups text[])
  returns table (group_code text, area text, ordinal int, answered int, total numeric, levels int[])
  language sql stable set search_path = pg_catalog
as $$
  with smallest as materialized (
    select greatest(5, max(c.smallest_group)) as people
      from instruments.campaign c
     where c.id = any (campaigns)
  ), again as materialized (
    select g.code, count(*) - count(distinct r.person_id) as answers
      from unnest(campaigns) c(id)
     cross join lateral instruments.counted_people(c.id, of_instrument) p
      join instruments.respondent r on r.id = p.id
      join unnest(of_groups) g(code) on g.code = any (p.groups)
     group by g.code
  )
  select g.code, s.area, min(s.ordinal), count(*)::int, sum(s.self),
         array[count(*) filter (where s.level_self = 0), count(*) filter (where s.level_self = 1),
               count(*) filter (where s.level_self = 2), count(*) filter (where s.level_self = 3)]::int[]
    from unnest(campaigns) c(id)
   cross join lateral instruments.scored_people(c.id, of_instrument) s
    join unnest(of_groups) g(code) on g.code = any (s.groups)
    join again on again.code = g.code
   cross join smallest
   group by g.code, s.area, again.answers, smallest.people
  having count(*) - again.answers >= smallest.people
$$;

-- A figure is written once and never changed, so it is added once. A school's total and its round of newcomers wait for each other: otherwise, of
-- two written at once, neither would see that the other is there.
create or replace function instruments.add_to_sums() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('sums:' || s.school, 0))
     from (select distinct c.organisation_id as school
             from added f
             join instruments.campaign c on c.id = f.campaign_id
            where f.group_code = 'all'
            order by 1) s;
  perform instruments.add_to_sums_of(array_agg(f.campaign_id), array_agg(f.instrument), array_agg(f.area))
     from added f
    where f.group_code = 'all'
   having count(*) > 0;
  return null;
end $$;
reset role;
revoke create on schema instruments from birge_search;
