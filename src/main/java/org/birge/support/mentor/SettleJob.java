package org.birge.support.mentor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SettleJob {

    /** Before the daily letter, which takes along what is told. */
    private static final LocalTime EARLY = LocalTime.of(5, 40);

    @Bean
    RecurringTask<Void> settledMentorships(SettleMentorships settle, CountryPack pack) {
        return Tasks.recurring("settled-mentorships", Schedules.daily(pack.timeZone(), EARLY))
                .execute((instance, context) -> Scope.run(Scope.everything("settled-mentorships"), settle::run));
    }
}
