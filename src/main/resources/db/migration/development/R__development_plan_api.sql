-- What other modules may read of plans. Work, due and done stand in tasks_api.task under source_kind 'measure'.
create or replace view development_api.plan with (security_invoker = true) as
select p.id, p.public_id, p.organisation_id, p.place_key, p.year, p.opened_at, p.submitted_at, p.returned_at, p.agreed_at, p.noted_at,
       case when p.awaits_order then 'answered'
            when p.agreed_at is not null then 'agreed'
            when p.noted_at is not null then 'noted'
            when p.submitted_at is not null then 'submitted'
            when p.returned_at is not null then 'returned'
            when p.adopted_at is not null then 'adopted'
            when p.comments_opened_at is not null then 'open-for-comment'
            else 'draft' end as state,
       p.comments_until, p.comments_closed_at, p.adopted_on, p.minutes_number, p.answer_by, p.noted_silently
  from development.plan p;

create or replace view development_api.measure with (security_invoker = true) as
select m.id, m.public_id, m.plan_id, p.organisation_id, p.place_key, p.year, m.section, m.position, m.title, m.kind, m.for_whom,
       m.responsible_id, m.begins, m.due, m.expected, m.needs, m.sample,
       m.indicator, m.reaches, m.reached, m.control_month, m.origin, m.goal
  from development.measure m
  join development.plan p on p.id = m.plan_id
 where m.dropped_at is null;
