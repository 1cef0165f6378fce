package org.birge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * What centres have to do with 8,000 schools, on top of {@link BenchCountry}: six requests of each school over two years, five visits with who went, and
 * two problems with what was tried. Most of it is over, as it is at a centre. Invented, the same each time, written set by set.
 */
final class CentreCountry {

    private CentreCountry() {}

    /** @param superuser whom row security does not bind, so that whole sets are quick */
    static void make(Connection superuser, LocalDate today) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String step : STEPS) {
                statement.execute(step.replace(":today", "date '" + today + "'"));
            }
        }
    }

    private static final String[] STEPS = {
        """
        update access.account
           set person_id = (select max(id) from registry.person)
         where user_name = 'centre'
           and person_id is null
        """,
        """
        create temporary table bench_school as
        select o.id, o.place_key, row_number() over (order by o.place_key)::int as number, p.head, p.first, c.id as centre,
               (select min(a.person_id) from access.account a join access.role_grant g on g.account_id = a.id where g.role = 'centre-head') as methodist
          from registry.organisation o
          join (select organisation_id, min(person_id) as first, min(person_id) filter (where post = 'head') as head
                  from registry.posting
                 group by organisation_id) p on p.organisation_id = o.id and p.head is not null
          join lateral (select k.id
                          from registry.organisation k
                         where k.kind = 'centre'
                           and o.place_key >= k.reach_low
                           and o.place_key < k.reach_high
                         order by k.reach_high - k.reach_low
                         limit 1) c on true
         where o.kind = 'school'
        """,
        """
        insert into support.request (public_id, organisation_id, place_key, asked_by, whom, section, subject, topic, words, wish, division, asked_at, promised,
                                     taken_at, responsible_id, planned, form, done_at, done_on, minutes, done_words, confirmed_at, confirmed_by, rating)
        select 'r' || s.place_key || '-' || n, s.id, s.place_key, s.first + 10 + n, 'teacher', 'instruction', 'mathematics',
               (array['Formativ qiymətləndirmənin meyarları', 'Rəqəmsal resurslarla dərs', 'Fərdi plan üzrə iş', 'Valideynlərlə görüş', 'Dərsin təhlili',
                      'Kurikulumun tətbiqi'])[n],
               'Bir dərsimi dinləyib məsləhət versəniz, yaxşı olar.', 'any', (array['management', 'instruction', 'resources'])[(s.number + n) % 3 + 1],
               a.day::timestamptz, a.day + 4,
               case when a.step > 0 then (a.day + 1)::timestamptz end, case when a.step > 0 then s.methodist end, case when a.step > 0 then a.day + 9 end,
               case when a.step > 0 then 'visit' end,
               case when a.step > 1 then (a.day + 9)::timestamptz end, case when a.step > 1 then a.day + 9 end, case when a.step > 1 then 60 end,
               case when a.step > 1 then 'Dərs birlikdə təhlil edildi.' end,
               case when a.step > 2 then (a.day + 12)::timestamptz end, case when a.step > 2 then s.first + 10 + n end, case when a.step > 2 then 4 end
          from bench_school s
         cross join generate_series(1, 6) as n
         cross join lateral (select :today - (n - 1) * 110 - s.number % 60 as day,
                                    case when n > 1 then 3 else s.number % 4 end as step) a
        """,
        """
        insert into support.visit (public_id, organisation_id, place_key, centre_id, division, day, begins, ends, purpose, topic, planned_by, announced_at,
                                   agreed_at, agreed_by, recorded_at, recorded_by, minutes, seen, agreements, confirmed_at, confirmed_by, changed_at)
        select 'v' || s.place_key || '-' || n, s.id, s.place_key, s.centre, (array['management', 'instruction', 'resources'])[(s.number + n) % 3 + 1], a.day,
               time '09:00', time '12:30', 'acquaintance', '5-ci siniflərdə dərslər', s.methodist, (a.day - 10)::timestamptz,
               (a.day - 8)::timestamptz, s.head,
               case when a.day < :today then a.day::timestamptz end, case when a.day < :today then s.methodist end, case when a.day < :today then 150 end,
               case when a.day < :today then 'İki dərs birlikdə təhlil edildi.' end, case when a.day < :today then 'Meyarlar yazılacaq.' end,
               case when a.day < :today then (a.day + 2)::timestamptz end, case when a.day < :today then s.head end, a.day::timestamptz
          from bench_school s
         cross join generate_series(1, 5) as n
         cross join lateral (select :today + 7 - (n - 1) * 120 - s.number % 90 as day) a
         where s.number % 9 > 0
        """,
        """
        insert into support.visit_person (visit_id, person_id, leads)
        select v.id, v.planned_by, true
          from support.visit v
         where not exists (select 1 from support.visit_person p where p.visit_id = v.id)
        """,
        """
        insert into support.problem (public_id, organisation_id, place_key, section, area, title, words, written_by, written_at, shown_at, answered_at, solved_at,
                                     solved_by, helped, changed_at)
        select 'q' || s.place_key || '-' || n, s.id, s.place_key, 'instruction', (array['assessment', 'inclusion', 'parents'])[(s.number + n) % 3 + 1],
               (array['Meyarlar şagirdlərə aydın deyil', 'Valideynlər iclasa az gəlir'])[n], '5-ci siniflərdə, payızdan.', s.head, a.at,
               case when s.number % 5 > 0 then a.at end, case when s.number % 5 > 2 then a.at + interval '3 days' end,
               case when n = 2 then a.at + interval '40 days' end, case when n = 2 then s.head end,
               case when n = 2 then 'Kəndlər üzrə kiçik görüşlər.' end, a.at
          from bench_school s
         cross join generate_series(1, 2) as n
         cross join lateral (select (:today - 60 - s.number % 300)::timestamptz as at) a
        """,
        """
        insert into support.problem_try (problem_id, at, person_id, day, words, helped)
        select p.id, p.written_at, p.written_by, p.written_at::date, 'Metodbirləşmədə müzakirə edildi.', 'partly'
          from support.problem p
         where not exists (select 1 from support.problem_try t where t.problem_id = p.id)
        """,
        "analyze support.request, support.visit, support.visit_person, support.problem, support.problem_try"
    };
}
