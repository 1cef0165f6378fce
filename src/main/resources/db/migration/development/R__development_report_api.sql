-- How far the reports of schools are.
create or replace view development_api.year_report with (security_invoker = true) as
select r.id, r.public_id, r.organisation_id, r.place_key, r.year, r.put_at, r.closed_at, r.version,
       case when r.closed_at is not null then 'closed'
            when r.put_at is null then 'writing'
            when exists (select 1
                           from development.hearing h
                          where h.report_id = r.id
                            and h.superseded_at is null
                            and h.closes_year
                            and h.adopted) then 'heard'
            else 'put' end as state
  from development.year_report r;

create or replace view development_api.hearing with (security_invoker = true) as
select h.id, h.public_id, r.organisation_id, r.place_key, r.year, h.council, h.closes_year, h.held_on, h.adopted
  from development.hearing h
  join development.year_report r on r.id = h.report_id
 where h.superseded_at is null;
