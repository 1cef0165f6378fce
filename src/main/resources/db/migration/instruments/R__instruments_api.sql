-- What other modules may read of the instruments. Single answers are not among it.
create or replace view instruments_api.campaign with (security_invoker = true) as
select id, public_id, organisation_id, place_key, school_year, newcomers, teachers_version_id, heads_version_id, threshold,
       opens, closes, opened_at, closed_at, published_at, median_minutes
  from instruments.campaign;

create or replace view instruments_api.figure with (security_invoker = true) as
select campaign_id, place_key, instrument, group_code, area, ordinal, asked, answered, total, need_index, lowest, highest, levels
  from instruments.figure;
