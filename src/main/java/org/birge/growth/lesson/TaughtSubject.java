package org.birge.growth.lesson;

import org.birge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The subject somebody teaches where they act, to begin a form with. */
@Repository
class TaughtSubject {

    private final JdbcClient sql;
    private final LessonDays days;

    TaughtSubject(JdbcClient sql, LessonDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** Its code; empty when there is none. */
    @Transactional(readOnly = true)
    public String of(Actor actor) {
        return sql.sql("""
                select p.subject
                  from registry_api.posting p
                 where p.person_id = :person
                   and p.organisation_id = :organisation
                   and p.subject is not null
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by p.main desc, p.id
                 limit 1
                """)
                .param("person", actor.person())
                .param("organisation", actor.organisation())
                .param("today", days.today())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
