-- What of the orders waits for somebody: for the office that drew one up or sent it, for a centre that has sessions to plan of what was promised, and for the
-- nearest authority with officers who had no hand in it. Two weeks after the letter the institute is asked for its answer.
create function growth.orders_waiting(who bigint, office bigint, low bigint, high bigint, decides boolean, plans boolean, day date)
  returns table (id bigint, what text, due date)
  language sql stable as $$
  with unplanned as (
    select o.id
      from growth.course_order o
      join registry.organisation p on p.id = o.organisation_id
     where plans
       and o.place_key >= low
       and o.place_key < high
       and o.sent_at is not null
       and o.done_at is null
       and o.withdrawn_at is null
       and (o.organisation_id = office or p.kind <> 'centre')
       and exists (select 1
                     from growth.course_order_line l
                    where l.order_id = o.id
                      and l.agreed_people is not null
                      and l.ends >= day
                      and growth.sessions_of_order_line(l.id) = 0)
  )
  select o.id, case when o.returned_at is not null then 'mend' when o.answered_at is not null then 'finish' else 'send' end, null::date
    from growth.course_order o
   where o.organisation_id = office
     and o.submitted_at is not null
     and o.done_at is null
     and o.withdrawn_at is null
     and (o.returned_at is not null or o.agreed_at is not null and o.sent_at is null or o.answered_at is not null)
     and not exists (select 1 from unplanned u where u.id = o.id)
   union all
  select o.id, 'enter', null
    from growth.course_order o
   where o.sent_from = office
     and o.sent_at is not null
     and o.answered_at is null
     and o.withdrawn_at is null
     and o.letter_day <= day - 14
   union all
  select u.id, 'plan', null
    from unplanned u
   union all
  select o.id, 'agree', o.answer_by
    from growth.course_order o
   where decides
     and o.place_key >= low
     and o.place_key < high
     and o.submitted_at is not null
     and o.returned_at is null
     and o.agreed_at is null
     and o.withdrawn_at is null
     and not growth.had_hand_in_order(o.id, who)
     and not exists (select 1
                       from registry_api.above(o.organisation_id) a
                      cross join lateral access_api.people_in_role('authority-officer', a.id, day) as nearer (person)
                      where a.id <> office
                        and a.place_key >= low
                        and a.place_key < high
                        and not growth.had_hand_in_order(o.id, nearer.person))
$$;

-- What of the contacts waits for somebody: for the office what came back, is to be entered, or ends within a month; for the nearest authority what is proposed.
create function growth.contacts_waiting(who bigint, office bigint, low bigint, high bigint, decides boolean, proposes boolean, day date)
  returns table (id bigint, what text, due date)
  language sql stable as $$
  select c.id, case when c.returned_at is not null then 'mend' when c.entered_at is null then 'enter' else 'over' end,
         case when c.entered_at is not null then c.until_day end
    from growth.contact c
   where proposes
     and c.organisation_id = office
     and c.ended_at is null
     and c.withdrawn_at is null
     and (c.returned_at is not null
          or c.agreed_at is not null and c.until_day >= day and (c.entered_at is null or c.until_day <= day + 30))
   union all
  select c.id, 'agree', c.answer_by
    from growth.contact c
   where decides
     and c.place_key >= low
     and c.place_key < high
     and c.returned_at is null
     and c.agreed_at is null
     and c.withdrawn_at is null
     and c.until_day >= day
     and c.proposed_by <> who
     and c.mended_by is distinct from who
     and not exists (select 1
                       from registry_api.above(c.organisation_id) a
                      cross join lateral access_api.people_in_role('authority-officer', a.id, day) as nearer (person)
                      where a.id <> office
                        and a.place_key >= low
                        and a.place_key < high
                        and nearer.person <> c.proposed_by
                        and nearer.person is distinct from c.mended_by)
$$;
