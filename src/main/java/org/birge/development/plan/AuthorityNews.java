package org.birge.development.plan;

import java.util.List;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the authority what a school has put before it: the officers of the nearest place above the school that has any. */
@Component
class AuthorityNews {

    private final JdbcClient sql;
    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    AuthorityNews(JdbcClient sql, Leaders leaders, ApplicationEventPublisher events) {
        this.sql = sql;
        this.leaders = leaders;
        this.events = events;
    }

    void submitted(Plan plan) {
        tell(plan, "development.notice.plan.submitted", plan.year().toString(), "");
    }

    /** The promised days passed without an answer. */
    void notedSilently(Plan plan) {
        tell(plan, "development.notice.plan.silence", plan.year().toString(), "");
    }

    void submitted(Plan plan, String measure) {
        tell(plan, "development.notice.amendment.submitted", measure, "#amendments");
    }

    private void tell(Plan plan, String key, String what, String where) {
        List<Long> officers = leaders.ofAuthority(plan.organisation(), List.of());
        if (!officers.isEmpty()) {
            String school = sql.sql("select short_name from registry_api.place where id = :school")
                    .param("school", plan.organisation())
                    .query(String.class)
                    .single();
            events.publishEvent(new Notice(officers, key, List.of(school, what), "/plans/" + plan.publicId() + where));
        }
    }
}
