package org.birge.documents;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepJob {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> sweptFiles(SweepFiles sweep, CountryPack pack) {
        return Tasks.recurring("sweep-files", Schedules.daily(pack.timeZone(), AT_NIGHT))
                .execute((instance, context) -> sweep.run());
    }
}
