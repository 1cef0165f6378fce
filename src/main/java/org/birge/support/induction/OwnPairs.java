package org.birge.support.induction;

import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pairs that somebody is one of the two of, where all three agreed; the newest first. */
@Repository
public class OwnPairs {

    private final JdbcClient sql;
    private final Mentorships mentorships;

    OwnPairs(JdbcClient sql, Mentorships mentorships) {
        this.sql = sql;
        this.mentorships = mentorships;
    }

    /** Those of the person of the scope. */
    @Transactional(readOnly = true)
    public List<Mentorship> all() {
        return sql
                .sql("""
                select public_id
                  from support.mentorship
                 where (mentor_id = :person or mentee_id = :person)
                   and active_at is not null
                 order by begins desc, id desc
                """)
                .param("person", Objects.requireNonNull(Scope.current().person()))
                .query(String.class)
                .list()
                .stream()
                .map(mentorships::find)
                .toList();
    }
}
