-- Nobody is away twice on the same day at the same school, whoever enters it and however many at once.
alter table registry.absence add constraint away_once exclude using gist
  (person_id with =, organisation_id with =, daterange(from_day, until_day, '[]') with &&) where (withdrawn_at is null);

-- When the main posting of somebody ends and others remain, another becomes the main one: that of the largest weekly load, then the oldest.
-- It goes on as a row of its own from that day, so that the years before stay as they were. Places do not see each other's postings, so a
-- function does it, and only for whoever has just ended the main one within their reach.
grant update on registry.posting, registry.person_reach to birge_search;
grant create on schema registry to birge_search;
set role birge_search;
create function registry.follow_main(of_person bigint, day date, posting_name text, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  next registry.posting;
begin
  if not exists (select 1
                   from registry.posting p
                  where p.person_id = of_person
                    and p.main
                    and p.valid_until <= day
                    and p.place_key >= scope.low()
                    and p.place_key < scope.high())
     or registry.has_main(of_person, day) then
    return false;
  end if;
  select p.* into next
    from registry.posting p
   where p.person_id = of_person
     and not p.main
     and (p.valid_until is null or p.valid_until > day)
   order by p.valid_from <= day desc, p.weekly_load desc nulls last, p.valid_from, p.id
   limit 1
     for update;
  if not found then
    return false;
  end if;
  if next.valid_from >= day then
    update registry.posting set main = true, version = version + 1 where id = next.id;
    return true;
  end if;
  update registry.posting set valid_until = day, end_reason = 'main', version = version + 1 where id = next.id;
  insert into registry.posting (public_id, person_id, organisation_id, place_key, sort_key, post, subject, stage, weekly_load, main,
                                valid_from, valid_until, recorded_at, recorded_by)
  values (posting_name, next.person_id, next.organisation_id, next.place_key, next.sort_key, next.post, next.subject, next.stage,
          next.weekly_load, true, day, next.valid_until, moment, scope.account());
  return true;
end $$;
revoke all on function registry.follow_main(bigint, date, text, timestamptz) from public;
grant execute on function registry.follow_main(bigint, date, text, timestamptz) to birge_app;
reset role;
revoke create on schema registry from birge_search;
