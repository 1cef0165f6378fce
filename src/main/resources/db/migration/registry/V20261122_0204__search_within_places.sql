-- The search again, narrowed to some of the places in reach where a list is. Nothing else of it changes.
drop function registry.find_named("char", text, integer);
drop function registry.bearers("char", integer[], integer[], integer[], integer, integer);

-- Who bears a word of each group: group n holds what the nth word asked may mean, far says how far each is from it. The index
-- of words cuts the groups with each other; a group of very many words (a letter or two to begin with) only sifts what the others
-- leave. Of thousands who bear the same names the first are taken. Arrays are planned for as they come.
create function registry.bearers(of_kind "char", n integer[], word integer[], far integer[], asked integer, wanted integer,
                                  low bigint, high bigint)
  returns table (bearer_id bigint, distance integer)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  a integer[];
  b integer[];
  c integer[];
  d integer[];
  broad integer[];
begin
  select max(words) filter (where turn = 1 and cardinality(words) <= 60),
         max(words) filter (where turn = 2 and cardinality(words) <= 60),
         max(words) filter (where turn = 3 and cardinality(words) <= 60),
         max(words) filter (where turn = 4 and cardinality(words) <= 60),
         max(words) filter (where turn = 1 and cardinality(words) > 60)
    into a, b, c, d, broad
    from (select array_agg(m.w) as words, row_number() over (order by count(*)) as turn
            from unnest(n, word) as m (n, w)
           group by m.n) as sized;
  return query
    select hit.bearer_id, sum(hit.nearest)::integer
      from (
        select named.bearer_id, m.n, min(m.d) as nearest
          from (select s.bearer_id, s.words
                  from registry.search_name s
                 where s.kind = of_kind
                   and s.place_key >= low
                   and s.place_key < high
                   and (a is null or s.words && a)
                   and (b is null or s.words && b)
                   and (c is null or s.words && c)
                   and (d is null or s.words && d)
                   and (broad is null or s.words || '{}' && broad)
                 limit 1000) as named,
               unnest(named.words) as borne (w)
          join unnest(n, word, far) as m (n, w, d) on m.w = borne.w
         group by named.bearer_id, m.n
      ) as hit
     group by hit.bearer_id
    having count(*) = asked
     order by 2, 1
     limit wanted;
end $$;

-- Finds people (p) or organisations (o) by their names, as far as the viewer reaches: the id and how far the names are from what
-- was asked, 0 being the same. First by whole words, then by beginnings as well; when nobody bears them, with a wrong letter in
-- the words that nobody bears, then in all.
create function registry.find_named(of_kind "char", query text, wanted integer, within_low bigint, within_high bigint)
  returns table (bearer_id bigint, distance integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  low constant bigint := case when scope.low() is not null then greatest(scope.low(), within_low) end;
  high constant bigint := case when scope.high() is not null then least(scope.high(), within_high) end;
  turns integer[];
  meanings integer[];
  fars integer[];
  asked integer;
  hits bigint[];
  distances integer[];
begin
  for wrong_letters in 0..1 loop
    select array_agg(m.n), array_agg(m.word_id), array_agg(m.distance), max(m.words)
      into turns, meanings, fars, asked
      from registry.search_meanings(query, wrong_letters = 1) m;
    for wider in 0..1 loop
      select array_agg(b.bearer_id order by b.distance, b.bearer_id), array_agg(b.distance order by b.distance, b.bearer_id)
        into hits, distances
        from (select array_agg(m.n) as n, array_agg(m.w) as words, array_agg(m.d) as far
                from unnest(turns, meanings, fars) as m (n, w, d)
               where wider = 1
                  or m.d < 2
                  or wrong_letters = 1 and (m.d = 2 or not exists (select 1 from unnest(turns, fars) as k (n, d) where k.n = m.n and k.d < 2))
              having count(distinct m.n) = asked) as chosen,
             registry.bearers(of_kind, chosen.n, chosen.words, chosen.far, asked, wanted, low, high) b;
      exit when cardinality(hits) >= wanted or wrong_letters + wider > 0 and hits is not null;
    end loop;
    exit when hits is not null;
  end loop;
  return query select * from unnest(hits, distances);
end $$;

grant create on schema registry to birge_search;
alter function registry.find_named("char", text, integer, bigint, bigint) owner to birge_search;
revoke create on schema registry from birge_search;
