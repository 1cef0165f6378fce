package org.birge.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReminderJob {

    /** Before the daily letter, which takes the reminders along. */
    private static final LocalTime BEFORE_THE_LETTER = LocalTime.of(6, 30);

    @Bean
    RecurringTask<Void> taskReminders(RemindOfTasks remindOfTasks, CountryPack pack) {
        return Tasks.recurring("task-reminders", Schedules.daily(pack.timeZone(), BEFORE_THE_LETTER))
                .execute((instance, context) -> Scope.run(Scope.everything("task-reminders"), remindOfTasks::run));
    }
}
