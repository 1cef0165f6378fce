-- All new words of a list in one sorted step, before the first of its schools goes in. One after the other, two lists at once could each wait for
-- a word that the other one had added.
grant create on schema registry to birge_search;
set role birge_search;
create function registry.add_words_of(names text[]) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  select registry.add_search_words(array(
    select distinct word
      from unnest(names) as name, registry.search_words(name) as word))
$$;
revoke all on function registry.add_words_of(text[]) from public;
grant execute on function registry.add_words_of(text[]) to birge_app;
reset role;
revoke create on schema registry from birge_search;
