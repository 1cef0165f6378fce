-- Who may not agree to an order, what stays as it was agreed, and what was sent to whom.
alter table growth.course_order
  add column institute_name text check (length(institute_name) between 1 and 200),
  add column institute_contact text check (length(institute_contact) between 1 and 200),
  add column institute_address text check (length(institute_address) between 1 and 500);
-- The institute may be answered for anew; sessions are counted from its first answer on.
alter table growth.course_order_line add column first_answered_at timestamptz;

create index on growth.course_order (institute_id);
create index course_order_to_plan on growth.course_order (place_key) where sent_at is not null and done_at is null and withdrawn_at is null;
create index on growth.course (title_key);

-- Whoever drew an order up, wrote in it or submitted it.
create function growth.had_hand_in_order(asked bigint, who bigint) returns boolean
  language sql stable as $$
  select exists (select 1
                   from growth.course_order_event e
                  where e.order_id = asked
                    and e.person_id = who
                    and e.what in ('drawn-up', 'changed', 'line-added', 'line-changed', 'line-dropped', 'submitted'))
$$;

create or replace function growth.authority_agrees_only() returns trigger
  language plpgsql as $$
begin
  if scope.role() <> 'authority-officer' or scope.person() = old.drawn_by or growth.had_hand_in_order(old.id, scope.person()) then
    raise exception 'only an officer of the authority who had no hand in order % decides on it', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;

-- Sessions of a course planned since the institute answered; where the line names no course of a catalogue, of the one written out of it.
create function growth.sessions_of_order_line(asked bigint) returns int
  language sql stable as $$
  select count(*)::int
    from growth.course_order_line l
    join growth.course_order o on o.id = l.order_id
    join growth.institute i on i.id = o.institute_id
   cross join lateral (
     select c.id
       from growth.course c
      where c.id = l.course_id
     union all
     select c.id
       from growth.course c
      where l.course_id is null
        and c.title_key = growth.training_key(l.title || ' ' || coalesce(o.institute_name, i.name))) c
    join growth.training t on t.course_id = c.id
   where l.id = asked
     and t.called_off_at is null
     and t.planned_at >= coalesce(l.first_answered_at, l.answered_at)
$$;

-- A withdrawn order is no centre's any more but that of its own office.
drop policy concerned on growth.course_order;
create policy concerned on growth.course_order for select using (
  (select scope.role()) like 'job:%'
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (organisation_id = (select scope.organisation()) and (select scope.role()) in ('centre-head', 'methodist', 'authority-officer')
         or submitted_at is not null and (select scope.role()) = 'authority-officer'
         or sent_at is not null and withdrawn_at is null and (select scope.role()) in ('centre-head', 'methodist')));

-- Lines are written while the order is with its office; afterwards its office and whoever sent it work on them.
drop policy written_by_own on growth.course_order_line;
create policy written_by_own on growth.course_order_line for insert with check (
  exists (select 1
            from growth.course_order o
           where o.id = order_id
             and o.organisation_id = (select scope.organisation())
             and (o.submitted_at is null or o.returned_at is not null)));
drop policy dropped_by_own on growth.course_order_line;
create policy dropped_by_own on growth.course_order_line for delete using (
  exists (select 1
            from growth.course_order o
           where o.id = order_id
             and o.organisation_id = (select scope.organisation())
             and (o.submitted_at is null or o.returned_at is not null)));
drop policy worked_on on growth.course_order_line;
create policy worked_on on growth.course_order_line for update using (
  exists (select 1
            from growth.course_order o
           where o.id = order_id
             and (select scope.organisation()) in (o.organisation_id, o.sent_from)));

create function growth.course_order_stays() returns trigger
  language plpgsql as $$
begin
  if (new.public_id, new.organisation_id, new.drawn_by, new.drawn_at) is distinct from (old.public_id, old.organisation_id, old.drawn_by, old.drawn_at)
    or old.submitted_at is not null and old.returned_at is null
      and (new.institute_id, new.school_year, new.words) is distinct from (old.institute_id, old.school_year, old.words)
    or old.agreed_at is not null
      and (new.agreed_at, new.decided_by, new.submitted_at, new.returned_at) is distinct from (old.agreed_at, old.decided_by, old.submitted_at, old.returned_at)
    or old.sent_at is not null
      and (new.sent_at, new.sent_by, new.sent_from, new.letter_number, new.letter_day, new.institute_name, new.institute_contact, new.institute_address)
        is distinct from
          (old.sent_at, old.sent_by, old.sent_from, old.letter_number, old.letter_day, old.institute_name, old.institute_contact, old.institute_address)
    or old.done_at is not null and new.done_at is distinct from old.done_at
    or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'what order % asks, and what was decided on it, stays', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger stays before update on growth.course_order for each row execute function growth.course_order_stays();

-- What the authority reads stays; only the office itself names the course written out of a line, and only whoever sent the order the answer.
create function growth.course_order_line_stays() returns trigger
  language plpgsql as $$
declare
  asked growth.course_order;
begin
  select * into asked from growth.course_order o where o.id = old.order_id;
  if (new.public_id, new.order_id) is distinct from (old.public_id, old.order_id)
    or asked.submitted_at is not null and asked.returned_at is null
      and ((new.title, new.area, new.subject, new.people, new.hours, new.language, new.month_from, new.month_until)
             is distinct from (old.title, old.area, old.subject, old.people, old.hours, old.language, old.month_from, old.month_until)
           or new.course_id is distinct from old.course_id
             and (old.course_id is not null or asked.sent_at is null or asked.organisation_id is distinct from scope.organisation()))
    or (new.answered_at, new.answered_by, new.agreed_people, new.begins, new.ends, new.answer, new.first_answered_at)
         is distinct from (old.answered_at, old.answered_by, old.agreed_people, old.begins, old.ends, old.answer, old.first_answered_at)
      and (asked.sent_at is null or asked.sent_from is distinct from scope.organisation()) then
    raise exception 'what line % asks stays, and whoever sent the order writes the answer', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger stays before update on growth.course_order_line for each row execute function growth.course_order_line_stays();
