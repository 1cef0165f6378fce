package org.birge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A country to measure on: 14 regions, 80 districts of 100 schools, a centre each region, 8,000 schools of 50 staff, 400,000 people, and 48,000
 * method unions. Invented, the same each time, written set by set in about two minutes. The owner's data source is enough: the scope of the
 * session reaches everything.
 */
public final class BenchCountry {

    private BenchCountry() {}

    /** Fills an empty, migrated database and counts it afterwards. */
    public static void make(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config('birge.low', '0', false), set_config('birge.high', '9223372036854775807', false), set_config('birge.role', 'job:bench', false)");
            statement.execute(PLACES);
            statement.execute(PERIODS);
            statement.execute(PEOPLE);
            statement.execute(NAMES);
            statement.execute(
                    "insert into registry.person_period (person_id, valid_from, surname, first_name, patronymic, birth_date, sex, recorded_at)"
                            + " select id, date '2020-01-01', surname, first_name, patronymic, birth_date, sex, timestamptz '2026-01-05 06:00Z' from bench_name");
            statement.execute(POSTINGS);
            statement.execute(UNIONS);
            statement.execute(
                    "analyze registry.organisation, registry.organisation_period, registry.person, registry.person_period,"
                            + " registry.posting, registry.person_reach, registry.method_union, registry.method_union_member");
        }
    }

    /** Keys as PlaceKeys gives them: a block of 10^10 for a region, of 10^6 for a district. */
    private static final String PLACES = """
            with place as (
              select 'ministry' as kind, 0::bigint as key, 0::bigint as low, 1000000000000000 as high
               union all
              select 'regional-authority', r * 10000000000, r * 10000000000, (r + 1) * 10000000000
                from generate_series(1, 14) r
               union all
              select 'centre', r * 10000000000 + 1, r * 10000000000, (r + 1) * 10000000000
                from generate_series(1, 14) r
               union all
              select 'district-authority', at, at, at + 1000000
                from generate_series(0, 79) d, lateral (select (d % 14 + 1) * 10000000000 + (d / 14 + 1) * 1000000 as at) k
               union all
              select 'school', at, at, at + 1
                from generate_series(0, 79) d, generate_series(1, 100) s,
                     lateral (select (d % 14 + 1) * 10000000000 + (d / 14 + 1) * 1000000 + s as at) k)
            insert into registry.organisation (public_id, kind, place_key, reach_low, reach_high, created_at)
            select 'o' || lpad(key::text, 15, '0'), kind, key, low, high, timestamptz '2026-01-05 06:00Z'
              from place
             order by key
            """;

    private static final String PERIODS = """
            insert into registry.organisation_period (organisation_id, valid_from, parent_id, code, name, school_kind, district, languages,
                                                      latitude, longitude, recorded_at)
            select o.id, date '2020-01-01', a.id, 'S' || o.place_key,
                   case o.kind when 'school' then (o.place_key % 1000)::text || ' nömrəli tam orta məktəb' else o.kind || ' ' || o.place_key end,
                   case o.kind when 'school' then 'full-secondary' end, 'Rayon ' || o.place_key / 1000000, array['az'],
                   40 + o.id % 100 / 100.0, 48 + o.id % 77 / 77.0, timestamptz '2026-01-05 06:00Z'
              from registry.organisation o
              left join lateral (
                select u.id
                  from registry.organisation u
                 where u.place_key = case o.kind when 'school' then o.place_key / 1000000 * 1000000
                                                 when 'regional-authority' then 0
                                                 when 'ministry' then -1
                                                 else o.place_key / 10000000000 * 10000000000 end) a on true
            """;

    private static final String PEOPLE = """
            insert into registry.person (id, public_id, created_at)
            select n, 'p' || lpad(n::text, 15, '0'), timestamptz '2026-01-05 06:00Z'
              from generate_series(1, 400000) n;
            select setval('registry.person_id_seq', 400000)
            """;

    /** Fifty a school: a head, three deputies, a psychologist, four heads of unions, teachers and some others. */
    private static final String POSTINGS = """
            with school as (
              select o.id, o.place_key, row_number() over (order by o.place_key) - 1 as number
                from registry.organisation o
               where o.kind = 'school')
            insert into registry.posting (public_id, person_id, organisation_id, place_key, post, subject, stage, weekly_load, main, valid_from, recorded_at, sort_key)
            select 'a' || lpad((s.number * 50 + n)::text, 15, '0'), s.number * 50 + n, s.id, s.place_key,
                   case when n = 1 then 'head' when n <= 4 then 'deputy-teaching' when n = 5 then 'psychologist'
                        when n <= 9 then 'method-union-head' when n > 46 then 'librarian' else 'teacher' end,
                   case when n > 5 and n <= 46 then (array['primary', 'azerbaijani', 'mathematics', 'english', 'history', 'biology',
                        'physics', 'chemistry', 'geography', 'informatics'])[n % 10 + 1] end,
                   case when n > 5 and n <= 46 then (array['primary', 'general', 'full'])[n % 3 + 1] end,
                   case when n > 5 and n <= 46 then 12 + n % 12 end, true,
                   date '2025-09-15' - ((s.number * 50 + n) * 7919 % 12000)::int, timestamptz '2026-01-05 06:00Z',
                   b.surname || ' ' || b.first_name || ' ' || b.patronymic
              from school s
             cross join generate_series(1, 50) n
              join bench_name b on b.id = s.number * 50 + n
            """;

    private static final String NAMES = """
            create temporary table bench_name as
            select n as id,
                   (array['Əliyev', 'Məmmədov', 'Hüseynov', 'Həsənov', 'Quliyev', 'İbrahimov', 'Rəhimov', 'Səfərov', 'Kərimov', 'Nəsibov',
                          'Cəfərov', 'Abbasov', 'Vəliyev', 'Şükürov', 'Ağayev', 'Tağıyev', 'Babayev', 'Zeynalov', 'Orucov', 'Bayramov',
                          'Mustafayev', 'Qasımov', 'İsmayılov', 'Xəlilov', 'Mirzəyev', 'Nəbiyev', 'Salmanov', 'Yusifov', 'Fərəcov', 'Çobanov'])
                          [n * 17 % 30 + 1] || case when n % 4 = 0 then '' else 'a' end as surname,
                   (array['Aysel', 'Nigar', 'Günel', 'Sevinc', 'Leyla', 'Aynur', 'Könül', 'Gülnar', 'Rəna', 'Elnarə', 'Ülviyyə', 'Nərmin', 'Zəhra',
                          'Rauf', 'Elçin', 'Vüqar', 'Ramil', 'Kamran', 'Tural', 'Şahin'])[n / 3 * 11 % 20 + 1] as first_name,
                   (array['Əli', 'Vəli', 'Həsən', 'Rza', 'Tofiq', 'Nizami', 'Fuad', 'Akif', 'Rasim', 'Oqtay'])[n / 7 % 10 + 1]
                     || ' ' || chr(65 + n * 31 % 26) || chr(97 + n * 17 % 26) || ' ' || n % 997 as patronymic,
                   date '1965-01-01' + (n::bigint * 7919 % 12000)::int as birth_date, case when n % 4 = 0 then 'm' else 'f' end as sex
              from generate_series(1, 400000) n;
            create unique index on bench_name (id)
            """;

    /** Six unions a school, every teacher in one. */
    private static final String UNIONS = """
            insert into registry.method_union (public_id, organisation_id, place_key, name, subject, valid_from, recorded_at)
            select 'u' || lpad((o.place_key * 10 + n)::text, 18, '0'), o.id, o.place_key, 'Metodbirləşmə ' || n, null, date '2025-09-15',
                   timestamptz '2026-01-05 06:00Z'
              from registry.organisation o, generate_series(1, 6) n
             where o.kind = 'school';
            insert into registry.method_union_member (union_id, person_id, organisation_id, place_key, leads, valid_from, recorded_at)
            select u.id, p.person_id, p.organisation_id, p.place_key, p.post = 'method-union-head', date '2025-09-15', timestamptz '2026-01-05 06:00Z'
              from registry.posting p
              join registry.method_union u on u.place_key = p.place_key and u.name = 'Metodbirləşmə ' || (p.id % 6 + 1)
             where p.subject is not null
            """;
}
