-- The head of a method union over several small schools acts at one of them and does not reach the others; these functions show what the union
-- owes and nothing else, to whoever leads it on that day.
grant create on schema tasks_api to birge_search;
grant usage on schema tasks_api to birge_search;
set role birge_search;

create function tasks_api.union_led_by_viewer(of_union bigint, on_day date) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select 1
      from registry.method_union_member l
     where l.union_id = of_union
       and l.person_id = scope.person()
       and l.leads
       and l.valid_from <= on_day
       and (l.valid_until is null or l.valid_until > on_day))
$$;

-- Members in force with their open work: a row for each task, one without for those who owe nothing. Tasks of a member at another school than
-- the one they are members at are not the union's matter.
create function tasks_api.union_work(of_union text, on_day date)
  returns table (union_id bigint, school_id bigint, school text, place_key bigint, person_id bigint, person text, leads boolean, task text,
                 title text, due date, progress int, version bigint, done boolean, steps jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.id, m.organisation_id, coalesce(s.short_name, s.name), m.place_key, m.person_id, n.surname || ' ' || n.first_name, m.leads,
         t.public_id, t.title, t.due, t.progress, t.version, t.done_at is not null,
         coalesce((select jsonb_agg(jsonb_build_object('id', p.public_id, 'title', p.title) order by p.position)
                     from tasks.task_step p
                    where p.task_id = t.id
                      and p.done_at is not null
                      and p.confirmed_at is null), '[]')
    from registry.method_union u
    join registry.method_union_member m on m.union_id = u.id
    join registry.organisation_period s on s.organisation_id = m.organisation_id and s.valid_until is null
    join registry.person_period n on n.person_id = m.person_id and n.valid_until is null
    left join tasks.task t on t.responsible_id = m.person_id
                          and t.organisation_id = m.organisation_id
                          and t.kind not in ('advice', 'look-again')
                          and t.confirmed_at is null
                          and t.cancelled_at is null
   where u.public_id = of_union
     and tasks_api.union_led_by_viewer(u.id, on_day)
     and m.valid_from <= on_day
     and (m.valid_until is null or m.valid_until > on_day)
   order by m.organisation_id <> u.organisation_id, s.name, m.place_key, n.sort_key, m.person_id, t.due, t.id
$$;

-- The unions the viewer leads, with how many people of how many schools, and how many steps wait.
create function tasks_api.led_unions(on_day date)
  returns table (union_public_id text, name text, people bigint, schools bigint, waiting bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select u.public_id, u.name, count(distinct m.person_id), count(distinct m.organisation_id),
         (select count(*)
            from registry.method_union_member w
            join tasks.task t on t.responsible_id = w.person_id
                             and t.organisation_id = w.organisation_id
                             and t.kind not in ('advice', 'look-again')
                             and t.confirmed_at is null
                             and t.cancelled_at is null
            join tasks.task_step p on p.task_id = t.id and p.done_at is not null and p.confirmed_at is null
           where w.union_id = u.id
             and w.person_id <> scope.person()
             and w.valid_from <= on_day
             and (w.valid_until is null or w.valid_until > on_day))
    from registry.method_union_member l
    join registry.method_union u on u.id = l.union_id
    join registry.method_union_member m on m.union_id = u.id
                                       and m.valid_from <= on_day
                                       and (m.valid_until is null or m.valid_until > on_day)
   where l.person_id = scope.person()
     and l.leads
     and l.valid_from <= on_day
     and (l.valid_until is null or l.valid_until > on_day)
   group by u.id, u.public_id, u.name
   order by u.name
$$;
revoke all on function tasks_api.union_led_by_viewer(bigint, date), tasks_api.union_work(text, date), tasks_api.led_unions(date) from public;
grant execute on function tasks_api.union_work(text, date), tasks_api.led_unions(date) to birge_app;
reset role;
revoke create on schema tasks_api from birge_search;

-- What people write has an end, in the database too; for what is written from now on.
alter table tasks.task_event add constraint words_length check (length(words) <= 4000) not valid;
