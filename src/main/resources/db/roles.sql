-- The roles and the database of Birge. The embedded server runs this file itself at every start.
--
-- For a PostgreSQL 18 server of your own, run it once as a superuser, and again after an upgrade of Birge:
--
--   psql --set ON_ERROR_STOP=1 --dbname postgres --file roles.sql
--
-- then give the two roles that log in their passwords, which this file does not know:
--
--   psql --dbname postgres --command '\password birge_owner'
--   psql --dbname postgres --command '\password birge_app'
--
-- and start Birge with BIRGE_DATABASE_URL=jdbc:postgresql://HOST:5432/birge, BIRGE_DATABASE_USER=birge_app,
-- BIRGE_DATABASE_PASSWORD, BIRGE_DATABASE_OWNER_USER=birge_owner and BIRGE_DATABASE_OWNER_PASSWORD.
--
-- Every statement may be repeated. The lines that begin with a backslash are the only ones that are not SQL.

-- birge_owner owns everything and runs the migrations. The row security of its tables is forced, so it binds the owner too.
do $$
begin
  if not exists (select from pg_roles where rolname = 'birge_owner') then
    create role birge_owner;
  end if;
end $$;

alter role birge_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- birge_app is what the application works as. Birge refuses to start when this role can do more than it is granted.
do $$
begin
  if not exists (select from pg_roles where rolname = 'birge_app') then
    create role birge_app;
  end if;
end $$;

alter role birge_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- birge_search owns the search functions. They apply the viewer's scope themselves, because the operators of a text
-- search are not leakproof and no index of theirs is used under row security. Nobody logs in as birge_search.
do $$
begin
  if not exists (select from pg_roles where rolname = 'birge_search') then
    create role birge_search;
  end if;
end $$;

alter role birge_search nologin nosuperuser nocreatedb nocreaterole noreplication bypassrls;

grant birge_search to birge_owner with inherit false, set true, admin false;

-- birge_dump reads everything, for pg_dump. To use it: alter role birge_dump login; then \password birge_dump.
do $$
begin
  if not exists (select from pg_roles where rolname = 'birge_dump') then
    create role birge_dump nologin;
  end if;
end $$;

alter role birge_dump nosuperuser nocreatedb nocreaterole noreplication bypassrls;

grant pg_read_all_data to birge_dump;

-- The transaction says when a plan must not be kept (ScopedTransactions).
alter role birge_app reset plan_cache_mode;

alter role birge_app set search_path = extensions;

alter role birge_owner set search_path = extensions;

select 'create database birge owner birge_owner'
 where not exists (select from pg_database where datname = 'birge')
\gexec

\connect birge

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  -- Imports copy into temporary tables first, as copy is refused into tables with row security.
  execute format('grant connect, temporary on database %I to birge_app, birge_dump', current_database());
end $$;

revoke all on schema public from public;

-- The extensions live apart from our own schemas; their operators are found through the search path of the roles.
create schema if not exists extensions authorization birge_owner;

grant usage on schema extensions to public;

create extension if not exists pg_trgm schema extensions;

create extension if not exists btree_gist schema extensions;

create extension if not exists btree_gin schema extensions;
