package org.birge.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * Mentors and young teachers of 8,000 schools, on top of {@link BenchCountry}: two approved mentors a school, one of them for the whole area, every young
 * teacher asked for consent and two of three agreeing, and a pair for one of four. Invented, the same each time, written set by set.
 */
final class MentorCountry {

    private MentorCountry() {}

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
        create temporary table bench_teacher as
        select p.person_id, p.organisation_id, p.place_key, p.subject, p.valid_from, p.valid_from > :today - interval '3 years' as young,
               row_number() over (partition by p.organisation_id, p.valid_from > :today - interval '3 years' order by p.valid_from, p.id) as number,
               (select min(h.person_id) from registry.posting h where h.organisation_id = p.organisation_id and h.post = 'head') as head
          from registry.posting p
         where p.post = 'teacher'
           and p.valid_until is null
        """, """
            insert into support.mentor (public_id, person_id, organisation_id, place_key, put_forward_at, subjects, languages, capacity, reach, reach_km,
                                        teaching_since, strengths, consented_at, approved_at, approved_by)
            select 'm' || t.person_id, t.person_id, t.organisation_id, t.place_key, (:today - 90)::timestamptz, array[t.subject], '{az}', 2 + t.person_id % 3,
                   case when t.number = 1 then 'area' else 'school' end, case when t.number = 1 then 20 + 10 * (t.person_id % 5) end, t.valid_from, '{planning}',
                   (:today - 90)::timestamptz, (:today - 88)::timestamptz, t.head
              from bench_teacher t
             where not t.young
               and t.number <= 2
            """, """
            insert into support.mentee (public_id, person_id, organisation_id, place_key, asked_at, asked_by, given_at, wishes)
            select 'e' || t.person_id, t.person_id, t.organisation_id, t.place_key, (:today - 40)::timestamptz, t.head,
                   case when t.person_id % 3 > 0 then (:today - 38)::timestamptz end, '{planning}'
              from bench_teacher t
             where t.young
            """, """
            insert into support.mentorship (public_id, mentor_id, mentor_organisation_id, mentor_place_key, mentee_id, organisation_id, place_key, kind, subject, begins,
                                            ends, source, proposed_at, proposed_by, mentor_agreed_at, mentee_agreed_at, head_agreed_at, head_agreed_by, active_at)
            select 'p' || t.person_id, m.person_id, m.organisation_id, m.place_key, t.person_id, t.organisation_id, t.place_key, 'young-teacher', t.subject,
                   :today - 60, :today + 200, 'by-hand', a.moment, t.head, a.moment, a.moment, a.moment, t.head, a.moment
              from bench_teacher t
              join support.mentor m on m.organisation_id = t.organisation_id and m.reach = 'school'
             cross join lateral (select (:today - 61)::timestamptz as moment) a
             where t.young
               and t.number = 1
               and t.person_id % 2 = 0
            """, "analyze support.mentor", "analyze support.mentee", "analyze support.mentorship",
    };
}
