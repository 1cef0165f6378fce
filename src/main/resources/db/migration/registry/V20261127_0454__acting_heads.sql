-- Who acts as the head of a school for a period: a posting in the head's post that is never the main one and always ends. One at a time.
alter table registry.posting add column acting boolean not null default false;
alter table registry.posting add column basis text check (length(basis) <= 200);
alter table registry.posting add constraint acting_for_a_period check (not acting or not main and valid_until is not null);
alter table registry.posting add constraint one_acting_head exclude using gist
  (organisation_id with =, daterange(valid_from, valid_until) with &&) where (acting);

-- As before, but acting as head never becomes the main posting.
grant create on schema registry to birge_search;
set role birge_search;
create or replace function registry.follow_main(of_person bigint, day date, posting_name text, moment timestamptz) returns boolean
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
     and not p.acting
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
reset role;
revoke create on schema registry from birge_search;

-- What people write has an end, in the database too; for what is written from now on.
alter table registry.special_day add constraint reason_length check (length(reason) <= 500) not valid;
alter table registry.posting add constraint end_reason_length check (length(end_reason) <= 500) not valid;
alter table registry.method_union add constraint name_length check (length(name) <= 200) not valid;
