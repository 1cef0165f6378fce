package org.birge.demo;

import java.time.LocalDate;
import java.util.List;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** The first sitting of the year: the plan and the young teachers, each with a decision. */
@Component
class CouncilSitting {

    private final SittingSteps steps;

    CouncilSitting(SittingSteps steps) {
        this.steps = steps;
    }

    /** Holds it as the present scope's person; one of its decisions is due before today, one after. */
    void hold(String session, DemoSchool school, Words words, LocalDate today) {
        DemoPerson presenter = school.withPost("deputy-teaching", "teacher").getFirst();
        DemoPerson mentor = school.withPost("teacher").get(2);
        String plan = steps.item(session, words.of("demo.council.plan"), presenter);
        String young = steps.item(session, words.of("demo.council.young"), mentor);
        steps.open(session);
        steps.discuss(
                session, plan, words.of("demo.council.plan-heard"), words.of("demo.council.plan-spoke", mentor.name()));
        steps.carry(session, plan, words.of("demo.council.plan-motion"));
        steps.decide(session, plan, words.of("demo.council.plan-decision"), presenter, today.plusDays(24));
        steps.discuss(session, young, words.of("demo.council.young-heard"), "");
        steps.carry(session, young, words.of("demo.council.young-motion"));
        steps.decide(session, young, words.of("demo.council.young-decision"), mentor, today.minusDays(2));
        steps.close(session, List.of(plan, young));
    }
}
