-- What birge_app may touch in every schema that follows; tables that are insert-only take rights away again.
alter default privileges grant usage on schemas to birge_app, birge_search;
alter default privileges grant select, insert, update, delete on tables to birge_app;
alter default privileges grant select on tables to birge_search;
alter default privileges grant usage, select on sequences to birge_app;

-- The scope of a transaction, set by the transaction hook. Unset means null, and null compares to nothing.
create schema scope;

create function scope.low() returns bigint language sql stable parallel safe
as $$ select nullif(current_setting('birge.low', true), '')::bigint $$;

create function scope.high() returns bigint language sql stable parallel safe
as $$ select nullif(current_setting('birge.high', true), '')::bigint $$;

create function scope.person() returns bigint language sql stable parallel safe
as $$ select nullif(current_setting('birge.person', true), '')::bigint $$;

create function scope.account() returns bigint language sql stable parallel safe
as $$ select nullif(current_setting('birge.account', true), '')::bigint $$;

create function scope.organisation() returns bigint language sql stable parallel safe
as $$ select nullif(current_setting('birge.organisation', true), '')::bigint $$;

create function scope.role() returns text language sql stable parallel safe
as $$ select nullif(current_setting('birge.role', true), '') $$;
