-- The role of somebody who acts as head for a period; it says so wherever the role is shown, and is the one first acted under.
alter table access.role_grant add column acting boolean not null default false;
alter table access.role_grant add constraint acting_for_a_period check (not acting or role = 'head' and valid_until is not null);

drop function access.signed_in(bigint, date);
create function access.signed_in(of_account bigint, on_day date)
  returns table (account bigint, person_id bigint, display_name text, language text, id bigint, public_id text, role text, organisation_id bigint,
                 organisation_public_id text, kind text, name text, reach_low bigint, reach_high bigint, acting boolean)
  language plpgsql volatile as $$
begin
  perform set_config('birge.low', '', true), set_config('birge.high', '', true), set_config('birge.person', '', true),
          set_config('birge.account', of_account::text, true), set_config('birge.organisation', '', true), set_config('birge.role', 'account', true);
  return query
    select a.id, a.person_id, a.display_name, a.language,
           g.id, g.public_id, g.role, g.organisation_id,
           p.public_id, p.kind, p.short_name, p.reach_low, p.reach_high, g.acting
      from access.account a
      join access.role_grant g on g.account_id = a.id
      join registry_api.place p on p.id = g.organisation_id
     where a.id = of_account
       and a.closed_at is null
       and g.valid_from <= on_day
       and (g.valid_until is null or g.valid_until > on_day)
     order by p.reach_high - p.reach_low desc, g.acting desc, g.id;
end $$;
