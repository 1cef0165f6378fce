-- Search: the words of names, and of each person or organisation the words of its name at each place that answers for it. The
-- tables are closed to everybody but birge_search, whose functions apply the viewer's scope themselves: under row security the
-- index of words would not be used.

-- The letters of names as they are typed without diacritics, Cyrillic put into Latin; what ranks the nearest spelling first.
create function registry.plain_v1(text) returns text
  language sql immutable parallel safe
  return btrim(regexp_replace(
           translate(
             lower(case
               when $1 ~ '[A-Za-z\u00c0-\u024f\u0259\u018f][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z\u00c0-\u024f\u0259\u018f]'
                 then registry.mixed_scripts_v1($1)
               else $1
             end collate "pg_c_utf8"),
             'aəeirnlmsıoydutvbzfhkpcqxgjw şüçöğ'
               || 'аеорсниылтвкмдузбяйғқгхһжчшщцпфұүюөңіәэё'
               || 'ǝäáâàéèêëǵҝčžҹîíïїјóôúûūýšșѕñń'
               || U&'-\2010\2011–—.,;:/\\()[]#№_+&|*\00a0\0009\000a\000d'
               || U&'''`"’‘ʼʹ´«»“”„\00adьъ\0300\0301\0302\0303\0304\0306\0307\0308\030c\0327\0328',
             'aeeirnlmsioydutvbzfhkpcqxgjw sucog'
               || 'aeorsniiltvkmduzbaigqgxxjcssspfuuuoniaee'
               || 'eaaaaeeeegkcjciiiiioouuuusssnn'
               || '                          '),
           ' {2,}', ' ', 'g'));

create table registry.search_word (
  id integer generated always as identity primary key,
  plain text collate "C" not null unique,
  key text collate "C" not null
);
create index on registry.search_word (key, id) include (plain);

-- What is left of a word's key when one letter is left out, with the place of that letter; 0 is the whole key. Two words are
-- one wrong, missing, added or swapped letter apart when they have such a rest in common.
create table registry.search_rest (
  rest text collate "C" not null,
  place smallint not null,
  word_id integer not null references registry.search_word (id),
  primary key (rest, word_id, place)
);

-- The words of a bearer: p a person, o an organisation.
create table registry.search_name (
  bearer_id bigint not null,
  kind "char" not null,
  place_key bigint not null,
  words integer[] not null,
  primary key (bearer_id, kind, place_key)
);
create index on registry.search_name (place_key);
-- New entries wait in a list that every search reads through; it is kept short (1,024 kB).
create index people_of_words on registry.search_name using gin (words) with (gin_pending_list_limit = 1024) where kind = 'p';
create index organisations_of_words on registry.search_name using gin (words) with (gin_pending_list_limit = 1024) where kind = 'o';

alter table registry.search_name enable row level security;
alter table registry.search_name force row level security;
create policy functions_of_search on registry.search_name using (current_user = 'birge_search');
revoke all on registry.search_word, registry.search_rest, registry.search_name from birge_app;
grant select, insert, update, delete on registry.search_word, registry.search_rest, registry.search_name to birge_search;
grant usage on schema scope, registry to birge_search;

-- The words of a name. "Son of", "daughter of" and "school" stand in too many to find anybody by.
create function registry.search_words(name text) returns setof text
  language sql immutable parallel safe as $$
  select word
    from string_to_table(registry.plain_v1(name), ' ') with ordinality as part (word, place)
   where word not in (
           '', 'qizi', 'oglu', 'ogli', 'kizi', 'uli',
           'mekteb', 'mektebi', 'nomreli', 'mektep', 'skola', 'skoli', 'school', 'no')
   group by word
   order by min(place);
$$;

-- Adds words that were not there, sorted, so that two who add the same ones wait for each other and do not lock up.
create function registry.add_search_words(words text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with fresh as (
    insert into registry.search_word (plain, key)
    select word, registry.fold_v1(word)
      from (select distinct word from unnest(words) as word
             where not exists (select 1 from registry.search_word w where w.plain = word collate "C")
             order by word) as missing
    on conflict do nothing
    returning id, plain, key
  )
  insert into registry.search_rest (rest, place, word_id)
  select distinct case place when 0 then key else overlay(key placing '' from place for 1) end, place, id
    from fresh, generate_series(0, length(key)) as place
   where length(plain) >= 5
     and length(key) >= 3
     and plain !~ '[0-9]';
end $$;

-- Brings the words of these people up to date with their names in force and the places that answer for them. Names repeat,
-- so each is taken apart once.
create function registry.index_people(people bigint[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp set work_mem = '64MB' as $$
begin
  delete from registry.search_name n using unnest(people) as changed (id) where n.bearer_id = changed.id and n.kind = 'p';

  perform registry.add_search_words(array(
    select word
      from (select distinct name
              from unnest(people) as changed (id)
              join registry.person_period p on p.person_id = changed.id and p.valid_until is null,
                   unnest(array[p.surname, p.first_name, p.patronymic]) as name) as names,
           registry.search_words(name) as word));

  with part as materialized (
    select p.person_id, name
      from (select distinct id from unnest(people) as id) as changed
      join registry.person_period p on p.person_id = changed.id and p.valid_until is null,
           unnest(array[p.surname, p.first_name, p.patronymic]) as name
  ), word_of as materialized (
    select names.name, w.id
      from (select distinct name from part) as names,
           registry.search_words(names.name) as word
      join registry.search_word w on w.plain = word collate "C"
  )
  insert into registry.search_name (bearer_id, kind, place_key, words)
  select r.person_id, 'p', r.place_key, array_agg(distinct word_of.id)
    from part
    join word_of on word_of.name = part.name
    join registry.person_reach r on r.person_id = part.person_id
   group by r.person_id, r.place_key;
end $$;

-- The same for organisations: name, short name and code.
create function registry.index_organisations(organisations bigint[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from registry.search_name n using unnest(organisations) as changed (id) where n.bearer_id = changed.id and n.kind = 'o';

  perform registry.add_search_words(array(
    select word
      from unnest(organisations) as changed (id)
      join registry.organisation_period p on p.organisation_id = changed.id and p.valid_until is null,
           registry.search_words(concat_ws(' ', p.name, p.short_name, p.code)) as word));

  insert into registry.search_name (bearer_id, kind, place_key, words)
  select o.id, 'o', o.place_key, array_agg(distinct w.id)
    from registry.organisation o
    join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null,
         registry.search_words(concat_ws(' ', p.name, p.short_name, p.code)) as word
    join registry.search_word w on w.plain = word collate "C"
   where o.id = any (organisations)
   group by o.id;
end $$;

create function registry.words_of_changed_people() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform registry.index_people(array(select distinct person_id from changed));
  return null;
end $$;

-- Most changes of a posting leave its place alone.
create function registry.words_of_moved_people() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform registry.index_people(array(
    select distinct c.person_id from changed c join before b using (posting_id) where b.place_key <> c.place_key));
  return null;
end $$;

create function registry.words_of_changed_organisations() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform registry.index_organisations(array(select distinct organisation_id from changed));
  return null;
end $$;

create function registry.words_of_moved_organisations() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform registry.index_organisations(array(
    select c.id from changed c join before b using (id) where b.place_key <> c.place_key));
  return null;
end $$;

create trigger words_of_new_people after insert on registry.person_period
  referencing new table as changed for each statement execute function registry.words_of_changed_people();
create trigger words_of_changed_people after update on registry.person_period
  referencing new table as changed for each statement execute function registry.words_of_changed_people();
create trigger words_at_new_places after insert on registry.person_reach
  referencing new table as changed for each statement execute function registry.words_of_changed_people();
create trigger words_at_changed_places after update on registry.person_reach
  referencing old table as before new table as changed for each statement execute function registry.words_of_moved_people();
create trigger words_at_left_places after delete on registry.person_reach
  referencing old table as changed for each statement execute function registry.words_of_changed_people();
create trigger words_of_new_organisations after insert on registry.organisation_period
  referencing new table as changed for each statement execute function registry.words_of_changed_organisations();
create trigger words_of_changed_organisations after update on registry.organisation_period
  referencing new table as changed for each statement execute function registry.words_of_changed_organisations();
create trigger words_of_moved_organisations after update on registry.organisation
  referencing old table as before new table as changed for each statement execute function registry.words_of_moved_organisations();

-- What each word of a query may mean: 0 the word itself, 1 another spelling of it, 2 its beginning, 3 a word with one wrong
-- letter. Wrong letters are thought of only where they are asked for, in words of five letters and more.
create function registry.search_meanings(query text, wrong_letters boolean)
  returns table (n integer, words integer, word_id integer, distance integer)
  language sql stable as $$
  with asked as (
    select row_number() over (order by min(at))::integer as n, word as plain, registry.fold_v1(word) as key, count(*) over ()::integer as words
      from registry.search_words(left(query, 200)) with ordinality as typed (word, at)
     group by word
     order by 1
     limit 8
  ), known as (
    select asked.n, w.id, case when w.plain = asked.plain then 0 else 1 end as distance
      from asked
      join registry.search_word w on w.key = asked.key and (asked.key <> '' or w.plain = asked.plain)
  ), beginning as (
    select asked.n, w.id, 2 as distance
      from asked,
           lateral (select id, key
                      from registry.search_word
                     where search_word.key > asked.key
                       and search_word.key < asked.key || '~'
                     order by key
                     limit 300) as w
     where asked.n = asked.words
        or not exists (select 1 from known where known.n = asked.n)
  ), wrong as (
    select asked.n, r.word_id as id, 3 as distance
      from asked,
           lateral (select distinct case place when 0 then asked.key else overlay(asked.key placing '' from place for 1) end as rest, place
                      from generate_series(0, length(asked.key)) as place) as left_out
      join registry.search_rest r
        on r.rest = left_out.rest
       and (r.place = 0 or left_out.place = 0 or abs(r.place - left_out.place) <= 1)
     where wrong_letters
       and length(asked.plain) >= 4
       and length(asked.key) >= 2
       and asked.plain !~ '[0-9]'
  )
  select every.n, (select max(words) from asked), every.id, min(every.distance)
    from (select * from known union all select * from beginning union all select * from wrong) as every
   group by every.n, every.id;
$$;

-- Who bears a word of each group: group n holds what the nth word asked may mean, far says how far each is from it. The index
-- of words cuts the groups with each other; a group of very many words (a letter or two to begin with) only sifts what the others
-- leave. Of thousands who bear the same names the first are taken. Arrays are planned for as they come.
create function registry.bearers(of_kind "char", n integer[], word integer[], far integer[], asked integer, wanted integer)
  returns table (bearer_id bigint, distance integer)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan set enable_seqscan = off as $$
declare
  low constant bigint := scope.low();
  high constant bigint := scope.high();
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
create function registry.find_named(of_kind "char", query text, wanted integer) returns table (bearer_id bigint, distance integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
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
             registry.bearers(of_kind, chosen.n, chosen.words, chosen.far, asked, wanted) b;
      exit when cardinality(hits) >= wanted or wrong_letters + wider > 0 and hits is not null;
    end loop;
    exit when hits is not null;
  end loop;
  return query select * from unnest(hits, distances);
end $$;

revoke execute on function registry.add_search_words(text[]), registry.index_people(bigint[]), registry.index_organisations(bigint[])
  from public;
grant create on schema registry to birge_search;
alter function registry.add_search_words(text[]) owner to birge_search;
alter function registry.index_people(bigint[]) owner to birge_search;
alter function registry.index_organisations(bigint[]) owner to birge_search;
alter function registry.words_of_changed_people() owner to birge_search;
alter function registry.words_of_moved_people() owner to birge_search;
alter function registry.words_of_changed_organisations() owner to birge_search;
alter function registry.words_of_moved_organisations() owner to birge_search;
alter function registry.find_named("char", text, integer) owner to birge_search;
revoke create on schema registry from birge_search;
