-- Whether a user name is in use anywhere in the country: yes or no, nothing else leaves the function.
create function access.user_name_taken(name_key text) returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$ select exists (select 1 from access.account where user_name_key = name_key) $$;
grant create on schema access to birge_search;
alter function access.user_name_taken(text) owner to birge_search;
revoke create on schema access from birge_search;
