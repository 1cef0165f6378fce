package org.birge.growth.training;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of one course, the latest first. */
@Repository
class CourseSessions {

    private static final int MOST = 50;

    private final JdbcClient sql;
    private final TrainingRows rows;

    CourseSessions(JdbcClient sql, TrainingRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    List<TrainingLine> of(long course, long person) {
        return sql.sql("""
                with page as (
                  select t.*, c.title, c.kind, c.provider, c.hours
                    from growth.training t
                    join growth.course c on c.id = t.course_id
                   where t.course_id = :course
                   order by t.first_day desc, t.id
                   limit :most)
                select l.*, p.seated, p.waiting, p.asked, e.consented_at, e.agreed_at, e.accepted_at, e.seated_at, e.declined_at, e.withdrawn_at, e.result_at,
                       e.completed, e.id is not null as enrolled
                  from page l
                 cross join lateral growth.places_of(l.id) p
                  left join lateral (
                    select m.*
                      from growth.enrolment m
                     where m.training_id = l.id
                       and m.person_id = :person
                     order by m.id desc
                     limit 1) e on true
                 order by l.first_day desc, l.id
                """)
                .param("course", course)
                .param("person", person)
                .param("most", MOST)
                .query((row, n) -> rows.line(row))
                .list();
    }

    /** How many completed sessions of it, of those sessions that five and more completed; of them all, or of those that do not tell of 1 to 4 who did not. */
    int completed(long course, boolean all) {
        return sql.sql("""
                select coalesce(sum(f.completed) filter (where :all or p.seated - f.completed not between 1 and 4), 0)::int
                  from growth.training t
                 cross join lateral growth.effects_of(t.id) f
                 cross join lateral growth.places_of(t.id) p
                 where t.course_id = :course
                   and t.closed_at is not null
                """)
                .param("course", course)
                .param("all", all)
                .query(Integer.class)
                .single();
    }
}
