-- Decisions of closed sessions, for reports: one row a decision.
create or replace view councils_api.decision with (security_invoker = true) as
select d.id, d.public_id, d.wording, d.responsible_id, d.responsible, d.due, d.task_id,
       s.public_id as session_public_id, s.year, s.number, s.held_at, s.closed_at,
       c.kind, c.organisation_id, c.place_key
  from councils.decision d
  join councils.item i on i.id = d.item_id
  join councils.session s on s.id = i.session_id
  join councils.council c on c.id = s.council_id
 where s.closed_at is not null;

create or replace view councils_api.session with (security_invoker = true) as
select s.id, s.public_id, s.year, s.number, s.held_at, s.invited_at, s.opened_at, s.closed_at,
       c.kind, c.public_id as council_public_id, c.organisation_id, c.place_key, s.cancelled_at
  from councils.session s
  join councils.council c on c.id = s.council_id;

-- Where subjects of other modules stand: one row for each agenda or row of the plan of work a subject was put on.
create or replace view councils_api.subject with (security_invoker = true) as
select a.id, a.kind, a.subject, a.title, a.recorded_at,
       c.kind as council_kind, c.public_id as council_public_id, c.organisation_id, c.place_key,
       p.day as planned_day, s.public_id as session_public_id, s.number, s.held_at,
       case
         when s.id is null then 'planned'
         when s.cancelled_at is not null then 'postponed'
         when s.opened_at is null then 'called'
         when s.closed_at is null then 'open'
         when i.outcome = 'postponed' then 'postponed'
         when m.document_number is null then 'unconfirmed'
         else 'decided'
       end as state,
       i.outcome = 'dealt' and (t.item_id is null or coalesce(t.carried, false)) as adopted,
       case when m.document_number is not null then s.number::text end as minutes_number
  from councils.subject a
  join councils.council c on c.id = a.council_id
  left join councils.planned_sitting p on p.id = a.planned_id
  left join councils.item i on i.id = a.item_id
  left join councils.session s on s.id = i.session_id
  left join councils.motion t on t.item_id = i.id
  left join lateral (select n.document_number
                       from councils.minutes n
                      where n.session_id = s.id
                        and n.document_number is not null
                      order by n.version
                      limit 1) m on true;
