-- One word asked, everybody who bears it equally near: then the first are as good as any, so no more are looked at than wanted.
create or replace function registry.bearers(of_kind "char", n integer[], word integer[], far integer[], asked integer, wanted integer,
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
  looked_at integer := 1000;
begin
  if asked = 1 and (select min(m.d) = max(m.d) from unnest(far) as m (d)) then
    looked_at := least(wanted, 1000);
  end if;
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
                 limit looked_at) as named,
               unnest(named.words) as borne (w)
          join unnest(n, word, far) as m (n, w, d) on m.w = borne.w
         group by named.bearer_id, m.n
      ) as hit
     group by hit.bearer_id
    having count(*) = asked
     order by 2, 1
     limit wanted;
end $$;
