package org.birge.registry.lists;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ImportSweepJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> sweepOfImports(SweepImports sweep, CountryPack pack) {
        return Tasks.recurring("sweep-imports", Schedules.daily(pack.timeZone(), AT_NIGHT))
                .execute((instance, context) -> sweep.run());
    }
}
