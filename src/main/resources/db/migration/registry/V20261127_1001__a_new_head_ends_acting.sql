-- A new head ends whoever acts as head there from their first day: by the posting or by the role, whichever comes first, whoever writes it (a page,
-- a list, another place that agrees to a request). What was acted stays: a period is cut, never removed, and nothing is cut before the day on which
-- the new head was recorded.
grant update on access.role_grant to birge_search;
grant create on schema registry to birge_search;
set role birge_search;
create function registry.end_acting(at_organisation bigint, first_day date, moment timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update registry.posting p
     set valid_until = greatest(p.valid_from, first_day), end_reason = 'head', version = p.version + 1
   where p.acting
     and p.organisation_id = at_organisation
     and p.valid_until > first_day;
  update access.role_grant g
     set valid_until = greatest(g.valid_from, first_day), ended_by = scope.account(), ended_at = moment
   where g.acting
     and g.organisation_id = at_organisation
     and g.valid_until > first_day;
$$;
revoke all on function registry.end_acting(bigint, date, timestamptz) from public;

-- A head whose load or subject changes goes on, and so does whoever stands in for them.
create function registry.head_posted() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select 1 from registry.posting a where a.acting) then
    perform registry.end_acting(n.organisation_id, greatest(n.valid_from, (n.recorded_at at time zone 'UTC')::date), n.recorded_at)
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

-- The same of a head's role; one that is only prolonged is no new head.
create function registry.head_given() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform registry.end_acting(n.organisation_id, greatest(n.valid_from, (n.given_at at time zone 'UTC')::date), n.given_at)
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
grant execute on function registry.head_posted(), registry.head_given() to birge_owner;
reset role;
revoke create on schema registry from birge_search;

create trigger head_posted after insert on registry.posting
  referencing new table as added for each statement execute function registry.head_posted();
create trigger head_given after insert on access.role_grant
  referencing new table as added for each statement execute function registry.head_given();
