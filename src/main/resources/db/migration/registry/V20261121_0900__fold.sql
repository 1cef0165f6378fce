create schema if not exists registry;

-- The same as MixedScripts.mend in Java: words that mix look-alike letters of two scripts, put into one.
create function registry.mixed_scripts_v1(text) returns text
  language sql immutable parallel safe
  return (
    with word as (
      select found[1] as text,
             place,
             translate(found[1], 'АВЕЅІЈКМНОРСТУХӘҺаеѕіјкорсухәһ', '') ~ '[\u0400-\u04ff]' as cyrillic,
             translate(found[1], 'ABESIJKMHOPCTYXƏHaesijkopcyxəh', '') ~ '[A-Za-z\u00c0-\u024f\u0259\u018f]' as latin
        from regexp_matches(
               $1,
               '([A-Za-z\u00c0-\u024f\u0259\u018f\u0400-\u04ff]+|[^A-Za-z\u00c0-\u024f\u0259\u018f\u0400-\u04ff]+)',
               'g') with ordinality as m(found, place)
    )
    select string_agg(
             case
               when text !~ '[A-Za-z\u00c0-\u024f\u0259\u018f]' or text !~ '[\u0400-\u04ff]' or cyrillic and latin then text
               when latin then translate(text, 'АВЕЅІЈКМНОРСТУХӘҺаеѕіјкорсухәһ', 'ABESIJKMHOPCTYXƏHaesijkopcyxəh')
               else translate(text, 'ABESIJKMHOPCTYXƏHaesijkopcyxəh', 'АВЕЅІЈКМНОРСТУХӘҺаеѕіјкорсухәһ')
             end, '' order by place)
      from word);

-- The same as Fold.v1 in Java, which says what the rules are and why. Versioned: stored keys depend on it, so a change is
-- a fold_v2 beside it. From the inside out: single letters (frequent ones first, translate looks them up one by one),
-- pairs, letters left out, doubled letters, spaces. Not strict, so that it can be inlined.
create function registry.fold_v1(text) returns text
  language sql immutable parallel safe
  return btrim(regexp_replace(
           replace(replace(replace(replace(replace(replace(replace(replace(replace(
           replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
           translate(replace(replace(replace(replace(replace(replace(
             translate(
               lower(case
                 when $1 ~ '[A-Za-z\u00c0-\u024f\u0259\u018f][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z\u00c0-\u024f\u0259\u018f]'
                   then registry.mixed_scripts_v1($1)
                 else $1
               end collate "pg_c_utf8"),
               'aeəirnlmsoydutvbzfhkpcqxgj wşıüçöğ'
                 || 'аеорсниылтвкмдузбяйғқгхһжчшщцпфұүюөңіәэё'
                 || 'ǝäáâàéèêëǵҝčžҹîíïїјóôúûūýšșѕñń'
                 || U&'-\2010\2011–—.,;:/\\()[]#№_+&|*\00a0\0009\000a\000d'
                 || U&'''`"’‘ʼʹ´«»“”„\00adьъ\0300\0301\0302\0303\0304\0306\0307\0308\030c\0327\0328',
               'eeeirnlmsoidutvbzfhkpckkkc vsiucok'
                 || 'eeorsniiltvkmduzbeikkkkkccssspfuuuonieee'
                 || 'eeeeeeeeekkccciiiiioouuuusssnn'
                 || '                          '),
             'sh', 's'), 'ch', 'c'), 'zh', 'c'), 'sc', 's'), 'ts', 's'), 'dc', 'c'),
             'hi', 'k'),
           'ee', 'e'), 'ee', 'e'), 'kk', 'k'), 'kk', 'k'), 'bb', 'b'), 'cc', 'c'), 'dd', 'd'), 'ff', 'f'), 'll', 'l'),
           'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'vv', 'v'), 'zz', 'z'),
           ' {2,}', ' ', 'g'));
