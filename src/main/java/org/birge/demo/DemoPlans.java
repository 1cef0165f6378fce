package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.PriorityNeeds;
import org.birge.development.plan.AgreePlan;
import org.birge.development.plan.AnswerNeedWithReason;
import org.birge.development.plan.SubmitPlan;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** Brings a plan of last year into force. */
@Component
class DemoPlans {

    private final PriorityNeeds needs;
    private final AnswerNeedWithReason answerNeedWithReason;
    private final SubmitPlan submitPlan;
    private final AgreePlan agreePlan;
    private final PlanRouteOf route;
    private final DemoRecords records;
    private final CountryPack pack;

    DemoPlans(
            PriorityNeeds needs,
            AnswerNeedWithReason answerNeedWithReason,
            SubmitPlan submitPlan,
            AgreePlan agreePlan,
            PlanRouteOf route,
            DemoRecords records,
            CountryPack pack) {
        this.needs = needs;
        this.answerNeedWithReason = answerNeedWithReason;
        this.submitPlan = submitPlan;
        this.agreePlan = agreePlan;
        this.route = route;
        this.records = records;
        this.pack = pack;
    }

    /** Priority needs that no measure answers get a reason. */
    void reasons(String plan, DemoSchool school, SchoolYear year, List<String> answered) {
        needs.of(school.id(), year).stream()
                .filter(PriorityNeeds.Need::priority)
                .map(PriorityNeeds.Need::area)
                .filter(area -> !answered.contains(area))
                .forEach(area -> answerNeedWithReason.run(new AnswerNeedWithReason.Command(
                        plan, area, pack.demo().story().reason())));
    }

    void inForce(DemoSchool school, SchoolYear year, DemoCast cast, LocalDate day) {
        String plan = records.plan(school.id(), year.start()).orElseThrow();
        int daysAgo = (int) ChronoUnit.DAYS.between(day, cast.today());
        long version = route.adopted(cast, school, plan, daysAgo, 0);
        at(
                day.plusDays(1),
                DemoCast.as(school, school.head(), "head"),
                () -> submitPlan.run(new SubmitPlan.Command(plan, version, "74", day)));
        at(day.plusDays(6), cast.asRegion(), () -> agreePlan.run(plan, version + 1));
    }

    private void at(LocalDate day, Scope scope, Runnable action) {
        Scope.run(
                scope,
                () -> StoryClock.at(
                        day.atTime(LocalTime.of(9, 0)).atZone(pack.timeZone()).toInstant(), () -> {
                            action.run();
                            return true;
                        }));
    }
}
