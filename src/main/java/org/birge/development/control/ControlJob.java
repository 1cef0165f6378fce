package org.birge.development.control;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ControlJob {

    /** Before the daily letter, which takes the reminders along. */
    private static final LocalTime BEFORE_THE_LETTER = LocalTime.of(6, 32);

    @Bean
    RecurringTask<Void> controlReminders(RemindOfControl remindOfControl, CountryPack pack) {
        return Tasks.recurring("control-reminders", Schedules.daily(pack.timeZone(), BEFORE_THE_LETTER))
                .execute((instance, context) -> Scope.run(Scope.everything("control-reminders"), remindOfControl::run));
    }
}
