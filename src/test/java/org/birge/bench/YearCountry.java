package org.birge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Three years of plans on top of {@link BenchCountry}: for each of 8,000 schools and years a closed campaign with its figures, a plan in force of 21
 * measures with a task each, and the chapters of the report; about 500,000 measures and as many tasks. Schools that were told by commands keep what
 * they have. Invented, the same each time, written set by set.
 */
final class YearCountry {

    private static final int YEARS = 3;

    private YearCountry() {}

    /**
     * @param superuser whom row security does not bind, so that whole sets are quick
     * @param running the year that runs; its tasks are done in part, those of the years before all
     */
    static void make(Connection superuser, int running) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (int year = running - YEARS + 1; year <= running; year++) {
                statement.execute("drop table if exists bench_school");
                for (String step : STEPS) {
                    statement.execute(step.replace(":year", Integer.toString(year))
                            .replace(":running", Boolean.toString(year == running)));
                }
            }
            statement.execute(LONG_PLAN);
            statement.execute(
                    "analyze development.plan, development.measure, development.school_year, development.report_chapter, tasks.task, instruments.campaign,"
                            + " instruments.campaign_group, instruments.figure");
        }
    }

    /** The told head's plan grows to 120 measures, for paper. */
    private static final String LONG_PLAN = """
            insert into development.measure (public_id, plan_id, section, position, title, kind, responsible_id, begins, due, expected)
            select 'long' || n, p.id, (array['management', 'instruction', 'learners', 'curriculum', 'resources', 'staff-and-links'])[n % 6 + 1], 100 + n,
                   'Tədbir ' || n || ': açıq dərslərin keçirilməsi və metodbirləşmədə müzakirəsi', 'TRAINING', a.person_id,
                   make_date(p.year, 10, 1) + n, make_date(p.year, 11, 1) + n, 'Hər metodbirləşmə üzrə bir açıq dərs və onun yazılı təhlili'
              from access.account a
              join access.role_grant g on g.account_id = a.id
              join development.plan p on p.organisation_id = g.organisation_id
             cross join generate_series(1, 120) as n
             where a.user_name = 'head'
               and p.year = (select max(year) from development.plan)
               and n <= 120 - (select count(*) from development.measure m where m.plan_id = p.id and m.dropped_at is null)
            """;

    private static final String[] STEPS = {
        """
        create temporary table bench_school as
        select o.id, o.place_key, row_number() over (order by o.place_key) as number, p.head, p.first
          from registry.organisation o
          join (select organisation_id, min(person_id) as first, min(person_id) filter (where post = 'head') as head
                  from registry.posting
                 group by organisation_id) p on p.organisation_id = o.id
          left join development.plan has on has.organisation_id = o.id and has.year = :year
          left join instruments.campaign asks on asks.organisation_id = o.id and asks.school_year = :year and not asks.newcomers
         where o.kind = 'school'
           and has.id is null
           and asks.id is null
        """, """
        insert into instruments.campaign (public_id, organisation_id, place_key, school_year, newcomers, teachers_version_id, heads_version_id, threshold,
                                          smallest_group, opens, closes, opened_at, closed_at, published_at, median_minutes)
        select 'c:year-' || place_key, id, place_key, :year, false, (select min(id) from instruments.instrument_version),
               (select max(id) from instruments.instrument_version), 60, 5, date ':year-04-20', date ':year-05-08',
               timestamptz ':year-04-20 05:00Z', timestamptz ':year-05-08 12:00Z', timestamptz ':year-05-08 12:00Z', 6
          from bench_school
        """, """
        insert into instruments.campaign_group (campaign_id, place_key, instrument, code, label, ordinal, shown, asked, answered)
        select c.id, c.place_key, 'teachers', g.code, null, g.ordinal, true, 48, 44
          from instruments.campaign c
          join bench_school s on s.id = c.organisation_id
         cross join (values ('all', 0), ('stage:primary', 1), ('stage:basic', 2)) as g (code, ordinal)
         where c.school_year = :year
        """, """
        insert into instruments.figure (campaign_id, place_key, instrument, group_code, area, ordinal, asked, answered, total, need_index, lowest, highest, levels)
        select c.id, c.place_key, 'teachers', g.code, a.area, a.ordinal, 48, 44, 44 * a.need, a.need, greatest(a.need - 8, 0), least(a.need + 8, 100),
               array[6, 12, 14, 12]
          from instruments.campaign c
          join bench_school s on s.id = c.organisation_id
         cross join (values ('all'), ('stage:primary'), ('stage:basic')) as g (code)
         cross join lateral (select k.area, k.ordinal, (30 + (s.number * 7 + k.ordinal * 13 + :year) % 50)::int as need
                               from (select e.value ->> 'code' as area, e.ordinality::int as ordinal
                                       from instruments.instrument_version v,
                                            lateral jsonb_array_elements(v.content -> 'areas') with ordinality as e (value, ordinality)
                                      where v.id = (select min(id) from instruments.instrument_version)) k) a
         where c.school_year = :year
        """, """
        insert into development.school_year (organisation_id, place_key, year, campaign_id, asked, answered, opens, closes, closed_on, top_area, top_index)
        select s.id, s.place_key, :year, c.id, 48, 44, c.opens, c.closes, c.closes,
               (select f.area from instruments.figure f where f.campaign_id = c.id and f.group_code = 'all' order by f.need_index desc limit 1),
               (select max(f.need_index) from instruments.figure f where f.campaign_id = c.id and f.group_code = 'all')
          from bench_school s
          join instruments.campaign c on c.organisation_id = s.id and c.school_year = :year and not c.newcomers
        """, """
        insert into development.plan (public_id, organisation_id, place_key, year, opened_at, submitted_at, submitted_by, agreed_at)
        select 'y:year-' || place_key, id, place_key, :year, timestamptz ':year-06-10 06:00Z', timestamptz ':year-08-27 06:00Z', head,
               timestamptz ':year-09-05 06:00Z'
          from bench_school
        """, """
        insert into development.measure (public_id, plan_id, section, position, title, kind, responsible_id, begins, due, expected)
        select 'm' || p.public_id || '-' || n, p.id,
               (array['management', 'instruction', 'learners', 'curriculum', 'resources', 'staff-and-links'])[n % 6 + 1], n / 6 + 1,
               'Tədbir ' || n || ': formativ qiymətləndirmə üzrə seminar-praktikum', (array['SEMINAR', 'TRAINING', 'MENTORING', 'OBSERVATION', 'OPEN_LESSON', 'CONTROL', 'COMMUNITY', 'RESOURCE', 'MEETING'])[n % 9 + 1], s.first + 1 + n % 40,
               date ':year-09-20' + n * 10, date ':year-10-10' + n * 11, 'Hər metodbirləşmə nümunələr hazırlayır'
          from bench_school s
          join development.plan p on p.organisation_id = s.id and p.year = :year
         cross join generate_series(1, 21) as n
        """, """
        insert into tasks.task (public_id, kind, source_kind, source_id, organisation_id, place_key, responsible_id, confirmer_id, title, detail, link, begins,
                                due, progress, opened_at, done_at, confirmed_at)
        select 't' || m.public_id, 'measure', 'measure', m.id, p.organisation_id, p.place_key, m.responsible_id, s.head, m.title, m.expected,
               '/year/plan#' || m.public_id, m.begins, m.due, case when done.is then 100 else m.position * 10 end, p.agreed_at,
               case when done.is then m.due::timestamptz end, case when done.is then m.due::timestamptz + interval '2 days' end
          from development.measure m
          join development.plan p on p.id = m.plan_id and p.year = :year
          join bench_school s on s.id = p.organisation_id
         cross join lateral (select not :running or m.due < date ':year-11-20' and m.id % 5 <> 0 as is) done
        """, """
        insert into development.report_chapter (organisation_id, place_key, year, section, narrative, written_at)
        select s.id, s.place_key, :year, c.section, 'Tədbirlər keçirildi, nəticələr metodbirləşmələrdə müzakirə edildi.', timestamptz ':year-12-01 06:00Z'
          from bench_school s
         cross join unnest(array['management', 'instruction', 'learners', 'curriculum', 'resources', 'staff-and-links']) as c (section)
         where not :running
        """,
    };
}
