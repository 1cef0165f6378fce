-- Needs above the school, summed up when a school's figures are published: a centre has 8,000 figures, the country 100,000, and both are looked at often.
-- One row for each area, district and block of places (a district authority's, or what hangs directly under a region), of schools whose own total is shown.
create table instruments.area_sum (
  school_year int not null,
  instrument text not null,
  block_low bigint not null,
  district text not null,
  area text not null,
  schools int not null,
  answered int not null check (answered >= 5),
  total numeric not null,
  primary key (school_year, instrument, block_low, district, area)
);

-- Whoever reaches the whole block; the functions below, which add a school of it, whatever its head reaches.
alter table instruments.area_sum enable row level security;
alter table instruments.area_sum force row level security;
create policy reach on instruments.area_sum for select using (
  block_low >= (select scope.low()) and block_low + 1000000 <= (select scope.high()));
create policy summing on instruments.area_sum to birge_search using (true) with check (true);
revoke insert, update, delete on instruments.area_sum from birge_app;
grant select, insert, update, delete on instruments.area_sum to birge_search;

grant create on schema instruments to birge_search;
set local role birge_search;

-- A figure is written once and never changed, so it is added once.
create function instruments.add_to_sums() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  insert into instruments.area_sum as s (school_year, instrument, block_low, district, area, schools, answered, total)
  select c.school_year, f.instrument, c.place_key / 1000000 * 1000000, coalesce(p.district, ''), f.area, count(*), sum(f.answered), sum(f.total)
    from added f
    join instruments.campaign c on c.id = f.campaign_id and not c.newcomers
    join registry.organisation_period p on p.organisation_id = c.organisation_id and p.valid_until is null
   where f.group_code = 'all'
   group by c.school_year, f.instrument, c.place_key / 1000000, coalesce(p.district, ''), f.area
   order by 1, 2, 3, 4, 5
      on conflict (school_year, instrument, block_low, district, area) do update
     set schools = s.schools + excluded.schools, answered = s.answered + excluded.answered, total = s.total + excluded.total;
  return null;
end $$;

-- Sums up a year anew: schools move and districts are renamed. Who publishes meanwhile waits.
create function instruments.sum_areas(of_year int) returns int
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  rows int;
begin
  if scope.role() is null or not scope.role() like 'job:%' then
    raise exception 'areas are summed up by a job' using errcode = '42501';
  end if;
  lock table instruments.area_sum in share row exclusive mode;
  delete from instruments.area_sum where school_year = of_year;
  insert into instruments.area_sum (school_year, instrument, block_low, district, area, schools, answered, total)
  select c.school_year, f.instrument, c.place_key / 1000000 * 1000000, coalesce(p.district, ''), f.area, count(*), sum(f.answered), sum(f.total)
    from instruments.campaign c
    join instruments.figure f on f.campaign_id = c.id and f.group_code = 'all'
    join registry.organisation_period p on p.organisation_id = c.organisation_id and p.valid_until is null
   where c.school_year = of_year
     and not c.newcomers
   group by c.school_year, f.instrument, c.place_key / 1000000, coalesce(p.district, ''), f.area;
  get diagnostics rows = row_count;
  return rows;
end $$;

grant execute on function instruments.add_to_sums(), instruments.sum_areas(int) to session_user;
grant execute on function instruments.sum_areas(int) to birge_app;
revoke all on function instruments.add_to_sums(), instruments.sum_areas(int) from public;
reset role;
revoke create on schema instruments from birge_search;
create trigger add_to_sums after insert on instruments.figure
  referencing new table as added for each statement execute function instruments.add_to_sums();

do $$
declare
  year int;
begin
  perform set_config('birge.low', '0', true), set_config('birge.high', '9223372036854775807', true), set_config('birge.role', 'job:migration', true);
  for year in select distinct school_year from instruments.campaign loop
    perform instruments.sum_areas(year);
  end loop;
  if exists (select 1 from instruments.campaign c join instruments.figure f on f.campaign_id = c.id and f.group_code = 'all' where not c.newcomers)
     <> exists (select 1 from instruments.area_sum) then
    raise exception 'figures were not summed up';
  end if;
  perform set_config('birge.low', '', true), set_config('birge.high', '', true), set_config('birge.role', '', true);
end $$;
