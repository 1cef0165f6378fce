package org.birge.development.plan;

import java.util.function.Consumer;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** For tests of what follows the plan: the school's plan of 2026/27 with one measure, agreed, so that the measure is a task. */
public final class PlanInForce {

    private PlanInForce() {}

    /** The plan's public id; the measure is due on 18 December 2026. */
    public static String of(AutowireCapableBeanFactory factory, Given given, Person responsible) {
        return of(factory, given, responsible, plan -> {});
    }

    /** The same with what else is written into the draft. */
    public static String of(
            AutowireCapableBeanFactory factory, Given given, Person responsible, Consumer<String> written) {
        PlanStory story = factory.createBean(PlanStory.class);
        given.deputy();
        String plan = story.draft(given.head(), responsible);
        written.accept(plan);
        story.submit(given.head(), plan);
        story.agree(given.head(), plan);
        return plan;
    }
}
