-- What became of the measures that were open when the year was closed: carried over to next year, or cancelled with the reason.
create table development.settled_measure (
  measure_id bigint primary key references development.measure (id),
  how text not null check (how in ('carried', 'cancelled')),
  reason text not null default '',
  settled_at timestamptz not null,
  settled_by bigint references registry.person (id),
  new_measure_id bigint unique references development.measure (id),
  check (how = 'carried' or reason <> ''),
  check (how = 'carried' or new_measure_id is null)
);
alter table development.settled_measure enable row level security;
alter table development.settled_measure force row level security;
create policy of_measure on development.settled_measure using (exists (select 1 from development.measure m where m.id = measure_id));

-- A closed year reads only, whatever a command forgot.
create function development.year_is_closed(plan bigint) returns boolean
  language sql stable as $$
  select exists (select 1
                   from development.plan p
                   join development.year_report r on r.organisation_id = p.organisation_id and r.year = p.year
                  where p.id = plan
                    and r.closed_at is not null)
$$;

create function development.refuse_in_closed_plan() returns trigger
  language plpgsql as $$
begin
  if development.year_is_closed(new.plan_id) then
    raise exception 'the year of plan % is closed', new.plan_id using errcode = '42501';
  end if;
  return new;
end $$;

create function development.refuse_in_closed_report() returns trigger
  language plpgsql as $$
begin
  if exists (select 1
               from development.year_report r
              where r.organisation_id = new.organisation_id
                and r.year = new.year
                and r.closed_at is not null) then
    raise exception 'the year % is closed', new.year using errcode = '42501';
  end if;
  return new;
end $$;

create function development.refuse_in_closed_measure() returns trigger
  language plpgsql as $$
begin
  if development.year_is_closed((select m.plan_id from development.measure m where m.id = new.measure_id)) then
    raise exception 'the year of measure % is closed', new.measure_id using errcode = '42501';
  end if;
  return new;
end $$;

create trigger closed_year before insert or update on development.measure for each row execute function development.refuse_in_closed_plan();
create trigger closed_year before insert or update on development.amendment for each row execute function development.refuse_in_closed_plan();
create trigger closed_year before insert or update on development.need_reason for each row execute function development.refuse_in_closed_plan();
create trigger closed_year before insert or update on development.report_chapter for each row execute function development.refuse_in_closed_report();
create trigger closed_year before insert or update on development.reached for each row execute function development.refuse_in_closed_measure();
