package org.birge.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DigestJob {

    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 0);

    @Bean
    RecurringTask<Void> dailyDigest(Digest digest, CountryPack pack) {
        return Tasks.recurring("daily-digest", Schedules.daily(pack.timeZone(), BEFORE_WORK))
                .execute((instance, context) -> digest.send());
    }
}
