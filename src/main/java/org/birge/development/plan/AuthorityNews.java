package org.birge.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the authority what a school has put before it: the officers of the nearest place above the school that has any. */
@Component
class AuthorityNews {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    AuthorityNews(JdbcClient sql, ApplicationEventPublisher events, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
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
        List<Long> officers = officers(plan.organisation());
        if (!officers.isEmpty()) {
            String school = sql.sql("select short_name from registry_api.place where id = :school")
                    .param("school", plan.organisation())
                    .query(String.class)
                    .single();
            events.publishEvent(new Notice(officers, key, List.of(school, what), "/plans/" + plan.publicId() + where));
        }
    }

    private List<Long> officers(long school) {
        return sql.sql("""
                with recursive above (id, parent_id, steps) as (
                  select p.id, p.parent_id, 0
                    from registry_api.place p
                   where p.id = :school
                  union all
                  select p.id, p.parent_id, a.steps + 1
                    from above a
                    join registry_api.place p on p.id = a.parent_id
                ), officer as (
                  select a.steps, o.person
                    from above a
                   cross join lateral access_api.people_in_role('authority-officer', a.id, :today) as o (person)
                   where a.steps > 0
                )
                select person
                  from officer
                 where steps = (select min(steps) from officer)
                """)
                .param("school", school)
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(Long.class)
                .list();
    }
}
