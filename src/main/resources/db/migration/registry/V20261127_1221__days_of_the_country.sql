-- A day begins when it begins in the country, not in Greenwich: the application writes its pack's zone here at each start.
create table registry.country_clock (
  one boolean primary key default true check (one),
  zone text not null
);
revoke delete on registry.country_clock from birge_app;
grant select on registry.country_clock to birge_search;

-- Who leads a division sees what its people do.
alter table registry.division_member add column leads boolean not null default false;

grant create on schema registry to birge_search;
set role birge_search;
create function registry.day_of(moment timestamptz) returns date
  language sql stable set search_path = pg_catalog, pg_temp
as $$ select (moment at time zone coalesce((select c.zone from registry.country_clock c), 'UTC'))::date $$;

create or replace function registry.head_posted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select 1 from registry.posting a where a.acting) then
    perform registry.end_acting(n.organisation_id, greatest(n.valid_from, registry.day_of(n.recorded_at)), n.recorded_at)
       from added n
      where not n.acting
        and n.post in (select a.post from registry.posting a where a.acting)
        and (n.valid_until is null or n.valid_until > n.valid_from)
        and exists (select 1
                      from registry.posting a
                     where a.acting
                       and a.organisation_id = n.organisation_id
                       and a.post = n.post
                       and a.valid_until > n.valid_from)
        and not exists (select 1
                          from registry.posting w
                         where w.person_id = n.person_id
                           and w.organisation_id = n.organisation_id
                           and w.post = n.post
                           and not w.acting
                           and w.id <> n.id
                           and w.valid_from < n.valid_from
                           and (w.valid_until is null or w.valid_until >= n.valid_from));
  end if;
  return null;
end $$;

create or replace function registry.head_given() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform registry.end_acting(n.organisation_id, greatest(n.valid_from, registry.day_of(n.given_at)), n.given_at)
     from added n
    where n.role = 'head'
      and not n.acting
      and (n.valid_until is null or n.valid_until > n.valid_from)
      and not exists (select 1
                        from access.role_grant w
                       where w.account_id = n.account_id
                         and w.organisation_id = n.organisation_id
                         and w.role = 'head'
                         and not w.acting
                         and w.id <> n.id
                         and w.valid_from < n.valid_from
                         and (w.valid_until is null or w.valid_until >= n.valid_from));
  return null;
end $$;
revoke all on function registry.day_of(timestamptz) from public;
reset role;
revoke create on schema registry from birge_search;
