package org.birge.development;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.instruments.AreaResults;
import org.birge.instruments.CountSharedDiagnoses;
import org.birge.instruments.HeadPools;
import org.birge.instruments.RemindRespondents;
import org.birge.instruments.UnionPools;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DiagnosisJobs {

    private static final LocalTime AFTER_THE_LAST_DAY = LocalTime.of(0, 5);
    private static final LocalTime BEFORE_THE_LETTER = LocalTime.of(6, 35);

    @Bean
    RecurringTask<Void> closeCampaigns(
            CloseEndedCampaigns closeEndedCampaigns,
            HeadPools headPools,
            UnionPools unionPools,
            CountSharedDiagnoses sharedDiagnoses,
            AreaResults areas,
            Diagnosis diagnosis,
            CountryPack pack) {
        return Tasks.recurring("close-campaigns", Schedules.daily(pack.timeZone(), AFTER_THE_LAST_DAY))
                .execute((instance, context) -> Scope.run(Scope.everything("close-campaigns"), () -> {
                    closeEndedCampaigns.run();
                    headPools.count();
                    unionPools.count();
                    areas.sumUp(SchoolYear.at(diagnosis.today()));
                    sharedDiagnoses.run(SchoolYear.at(diagnosis.today()));
                    sharedDiagnoses.run(SchoolYear.at(diagnosis.today()).next());
                }));
    }

    @Bean
    RecurringTask<Void> campaignReminders(RemindRespondents remindRespondents, CountryPack pack) {
        return Tasks.recurring("campaign-reminders", Schedules.daily(pack.timeZone(), BEFORE_THE_LETTER))
                .execute((instance, context) ->
                        Scope.run(Scope.everything("campaign-reminders"), remindRespondents::beforeTheEnd));
    }
}
