package org.birge.support.induction;

import org.birge.shared.NotFound;
import org.birge.support.mentor.MentorshipBegan;
import org.birge.support.mentor.Mentorships;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the third of the three has agreed, the year lies before the two. Within the same transaction. */
@Component
class InductionBegins {

    private final JdbcClient sql;
    private final Mentorships mentorships;
    private final LayInduction lay;

    InductionBegins(JdbcClient sql, Mentorships mentorships, LayInduction lay) {
        this.sql = sql;
        this.mentorships = mentorships;
        this.lay = lay;
    }

    @EventListener
    void on(MentorshipBegan began) {
        String publicId = sql.sql("select public_id from support.mentorship where id = :id")
                .param("id", began.mentorship())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        lay.run(mentorships.find(publicId));
    }
}
