package org.birge.growth.training;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TrainingJobs {

    /** Before the daily letter, which takes it along. */
    private static final LocalTime EARLY = LocalTime.of(6, 25);

    @Bean
    RecurringTask<Void> askedEffects(AskEffects ask, CountryPack pack) {
        return Tasks.recurring("asked-effects", Schedules.daily(pack.timeZone(), EARLY))
                .execute((instance, context) -> Scope.run(Scope.everything("asked-effects"), ask::run));
    }
}
