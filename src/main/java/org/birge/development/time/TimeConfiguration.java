package org.birge.development.time;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 20);

    @Bean
    HelpTopics timeHelp() {
        return HelpTopics.of(new HelpTopic("/time", "help.time.", ""));
    }

    @Bean
    RecurringTask<Void> countTime(TimeSpent time, SchoolDays days, CountryPack pack) {
        return Tasks.recurring("count-time", Schedules.daily(pack.timeZone(), AT_NIGHT))
                .execute((instance, context) -> Scope.run(Scope.everything("count-time"), () -> {
                    LocalDate today = days.today();
                    time.count(SchoolYear.at(today), today);
                }));
    }
}
