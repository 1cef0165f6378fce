package org.birge.tasks;

import java.time.Clock;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An authority sets for its area when people are reminded, and when the deputy and the head are told (cycle, 4). The page's permission says who may. */
@Component
public class SetReminders {

    private final JdbcClient sql;
    private final Clock clock;

    SetReminders(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Refuses whoever is no officer of an authority, and numbers of school days that make no sense. */
    @Transactional
    public void run(ReminderSettings.Setting set) {
        Scope scope = Scope.current();
        if (!scope.role().equals("authority-officer") || scope.organisation() == null) {
            throw new NotFound();
        }
        if (set.remindBefore() < 1
                || set.remindBefore() > 30
                || set.deputyAfter() < 1
                || set.deputyAfter() > 60
                || set.headAfter() < set.deputyAfter()
                || set.headAfter() > 90) {
            throw new Refusal("tasks.refusal.reminder-days");
        }
        sql.sql("""
                insert into tasks.reminder_setting (organisation_id, place_key, remind_before, on_the_day, deputy_after, head_after, set_at, set_by)
                select p.id, p.place_key, :before, :on_the_day, :deputy, :head, :now, :by::bigint
                  from registry_api.place p
                 where p.id = :organisation
                """)
                .param("organisation", scope.organisation())
                .param("before", set.remindBefore())
                .param("on_the_day", set.onTheDay())
                .param("deputy", set.deputyAfter())
                .param("head", set.headAfter())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.account())
                .update();
    }
}
