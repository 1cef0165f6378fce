package org.birge.support.induction;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MilestoneJob {

    /** Before the daily letter, which takes it along. */
    private static final LocalTime BEFORE_THE_LETTER = LocalTime.of(6, 35);

    @Bean
    RecurringTask<Void> lateMilestones(TellLateMilestones tell, CountryPack pack) {
        return Tasks.recurring("late-milestones", Schedules.daily(pack.timeZone(), BEFORE_THE_LETTER))
                .execute((instance, context) -> Scope.run(Scope.everything("late-milestones"), tell::run));
    }
}
