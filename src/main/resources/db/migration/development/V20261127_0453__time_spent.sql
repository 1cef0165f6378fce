-- How long people have the forms of a kind of work before them until they save: for a year, of each person and role. Read by that person alone.
create table development.time_spent (
  person_id bigint not null references registry.person (id),
  organisation_id bigint not null,
  place_key bigint not null,
  school_year int not null,
  role text not null,
  work text not null,
  seconds int not null,
  times int not null,
  primary key (person_id, organisation_id, school_year, role, work),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on development.time_spent (place_key, school_year);

alter table development.time_spent enable row level security;
alter table development.time_spent force row level security;
create policy own on development.time_spent using (
  person_id = (select scope.person())
  and place_key >= (select scope.low()) and place_key < (select scope.high()));
revoke delete on development.time_spent from birge_app;

-- Half of the people of a role needed at most so many seconds in the year; of five people or more, counted once a night.
-- Work is 'all' for everything together. The place key is 0 for the whole country.
create table development.time_figure (
  place_key bigint not null,
  school_year int not null,
  role text not null,
  work text not null,
  people int not null check (people >= 5),
  median_seconds int not null,
  counted_on date not null,
  primary key (school_year, place_key, role, work)
);
alter table development.time_figure enable row level security;
alter table development.time_figure force row level security;
create policy everywhere_or_here on development.time_figure for select using (
  place_key = 0
  or place_key = (select scope.low()) and (select scope.high()) = (select scope.low()) + 1);
revoke insert, update, delete on development.time_figure from birge_app;
grant select, insert, delete on development.time_figure to birge_search;

grant create on schema development to birge_search;
set local role birge_search;

create function development.count_time(of_year int, today date) returns int
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  figures int;
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'time is counted by a job' using errcode = '42501';
  end if;
  delete from development.time_figure f where f.school_year = of_year;
  insert into development.time_figure (place_key, school_year, role, work, people, median_seconds, counted_on)
  with spent as (
    select t.person_id, t.place_key, t.role, coalesce(t.work, 'all') as work, sum(t.seconds) as seconds
      from development.time_spent t
     where t.school_year = of_year
     group by grouping sets ((t.person_id, t.place_key, t.role, t.work), (t.person_id, t.place_key, t.role)))
  select coalesce(s.place_key, 0), of_year, s.role, s.work, count(distinct s.person_id),
         round((percentile_cont(0.5) within group (order by s.seconds))::numeric), today
    from spent s
   group by grouping sets ((s.place_key, s.role, s.work), (s.role, s.work))
  having count(distinct s.person_id) >= 5;
  get diagnostics figures = row_count;
  return figures;
end $$;

revoke all on function development.count_time(int, date) from public;
grant execute on function development.count_time(int, date) to birge_app;
reset role;
revoke create on schema development from birge_search;
