package org.birge.development.plan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PlanJobs {

    private static final LocalTime AFTER_THE_LAST_DAY = LocalTime.of(0, 15);

    @Bean
    RecurringTask<Void> silentPlans(NoteSilentPlans noteSilentPlans, CountryPack pack) {
        return Tasks.recurring("note-silent-plans", Schedules.daily(pack.timeZone(), AFTER_THE_LAST_DAY))
                .execute((instance, context) -> Scope.run(Scope.everything("note-silent-plans"), noteSilentPlans::run));
    }
}
