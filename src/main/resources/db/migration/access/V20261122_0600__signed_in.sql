-- Who is signed in, in one question: the account, its grants in force on a day, the widest first, and their places. It runs in the scope of that
-- account and of nothing else; asked outside a transaction, the scope ends with the statement.
create function access.signed_in(of_account bigint, on_day date)
  returns table (account bigint, person_id bigint, display_name text, language text, id bigint, public_id text, role text, organisation_id bigint,
                 organisation_public_id text, kind text, name text, reach_low bigint, reach_high bigint)
  language plpgsql volatile as $$
begin
  perform set_config('birge.low', '', true), set_config('birge.high', '', true), set_config('birge.person', '', true),
          set_config('birge.account', of_account::text, true), set_config('birge.organisation', '', true), set_config('birge.role', 'account', true);
  return query
    select a.id, a.person_id, a.display_name, a.language,
           g.id, g.public_id, g.role, g.organisation_id,
           p.public_id, p.kind, p.short_name, p.reach_low, p.reach_high
      from access.account a
      join access.role_grant g on g.account_id = a.id
      join registry_api.place p on p.id = g.organisation_id
     where a.id = of_account
       and a.closed_at is null
       and g.valid_from <= on_day
       and (g.valid_until is null or g.valid_until > on_day)
     order by p.reach_high - p.reach_low desc, g.id;
end $$;
