package org.birge.support.outcome;

import java.time.LocalDate;
import java.util.List;
import org.birge.notifications.Notice;
import org.birge.support.mentor.MentorshipEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a pair ends, its two people are asked what it brought. Within the transaction that ends it. */
@Component
class ClosingNews {

    private record Ended(String publicId, long mentor, long mentee, LocalDate begins, LocalDate last) {}

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    ClosingNews(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    /** Not where the pair never began. */
    @EventListener
    void on(MentorshipEnded ended) {
        sql.sql("""
                select public_id, mentor_id as mentor, mentee_id as mentee, begins, coalesce(ended_on, ends) as last
                  from support.mentorship
                 where id = :id
                """)
                .param("id", ended.mentorship())
                .query(Ended.class)
                .optional()
                .filter(pair -> !pair.last().isBefore(pair.begins()))
                .ifPresent(pair -> events.publishEvent(new Notice(
                        List.of(pair.mentor(), pair.mentee()),
                        "outcome.notice.ask",
                        List.of(),
                        "/mentorships/" + pair.publicId() + "/closing")));
    }
}
