-- What other modules may read of the instruments. Single answers are not among it.
create or replace view instruments_api.campaign with (security_invoker = true) as
select id, public_id, organisation_id, place_key, school_year, newcomers, teachers_version_id, heads_version_id, threshold,
       opens, closes, opened_at, closed_at, published_at, median_minutes
  from instruments.campaign;

create or replace view instruments_api.figure with (security_invoker = true) as
select campaign_id, place_key, instrument, group_code, area, ordinal, asked, answered, total, need_index, lowest, highest, levels
  from instruments.figure;

-- What changed by area among those reached by a year's measures, beside the others; inside the school alone.
create or replace view instruments_api.effect with (security_invoker = true) as
select e.organisation_id, c.school_year, e.area, e.reached, e.others, e.reached_change, e.others_change
  from instruments.effect e
  join instruments.effect_count c on c.id = e.count_id
 where e.code = 'area';
