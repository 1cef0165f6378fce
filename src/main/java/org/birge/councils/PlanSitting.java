package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a sitting into the council's plan of work, or takes one out that was not called yet. */
@Component
public class PlanSitting {

    private static final int MOST_TOPICS = 20;

    /** The council by its public id; each topic becomes an item of the agenda when the session is called. */
    public record Command(String council, LocalDate day, List<String> topics) {

        public Command {
            topics = topics.stream()
                    .map(String::strip)
                    .filter(topic -> !topic.isEmpty())
                    .toList();
        }
    }

    private final Councils councils;
    private final WorkPlan plan;
    private final Subjects subjects;
    private final Rights rights;
    private final Clock clock;

    PlanSitting(Councils councils, WorkPlan plan, Subjects subjects, Rights rights, Clock clock) {
        this.councils = councils;
        this.plan = plan;
        this.subjects = subjects;
        this.rights = rights;
        this.clock = clock;
    }

    /** @return the planned sitting's public id. Refuses one without a topic, and more than 20 topics. */
    @Transactional
    public String run(Command command) {
        Council council = councils.lock(rights.demand(CouncilCommand.PLAN, councils.find(command.council()))
                .id());
        if (command.topics().isEmpty()) {
            throw new Refusal("councils.refusal.plan-without-topic");
        }
        if (command.topics().size() > MOST_TOPICS) {
            throw new Refusal("councils.refusal.plan-too-many-topics", MOST_TOPICS);
        }
        command.topics().forEach(topic -> Length.within(Length.TITLE, topic));
        String publicId = PublicId.next();
        plan.add(
                council,
                publicId,
                command.day(),
                command.topics(),
                clock.instant(),
                Scope.current().account());
        return publicId;
    }

    /** Refuses one that a session was called from, and one for which something of another module waits. */
    @Transactional
    public void drop(String council, String planned) {
        Council of = councils.lock(
                rights.demand(CouncilCommand.PLAN, councils.find(council)).id());
        PlannedSitting sitting = plan.find(of.id(), planned);
        if (sitting.called()) {
            throw new Refusal("councils.refusal.plan-called-already");
        }
        if (!subjects.waitingIn(sitting).isEmpty()) {
            throw new Refusal("councils.refusal.plan-holds-subject");
        }
        plan.drop(sitting);
    }
}
