package org.birge.development.plan;

import org.birge.registry.DivisionLed;
import org.birge.tasks.FollowSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a division of a centre does is confirmed by whoever leads it now, also where it was planned before (J0.4, decision 50). */
@Component
class FollowLeaders {

    private record Owed(long measure, long responsible) {}

    private final JdbcClient sql;
    private final CentreLeaders leaders;
    private final FollowSource follow;

    FollowLeaders(JdbcClient sql, CentreLeaders leaders, FollowSource follow) {
        this.sql = sql;
        this.leaders = leaders;
        this.follow = follow;
    }

    @EventListener
    void on(DivisionLed led) {
        sql.sql("""
                select m.id as measure, t.responsible_id as responsible
                  from development_api.measure m
                  join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id
                 where m.organisation_id = :centre
                   and m.section = :division
                   and t.confirmed_at is null
                   and t.cancelled_at is null
                 order by m.id
                """)
                .param("centre", led.centre())
                .param("division", led.division())
                .query(Owed.class)
                .list()
                .forEach(owed -> follow.confirmedBy(
                        TasksFromPlan.SOURCE,
                        owed.measure(),
                        leaders.confirmer(led.centre(), led.division(), owed.responsible())
                                .orElse(null)));
    }
}
