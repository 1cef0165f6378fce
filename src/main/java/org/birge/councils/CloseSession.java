package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.tasks.OpenTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes the sitting. From here on the minutes stand, and each decision with a person and a day is that person's task. */
@Component
public class CloseSession {

    private final Sitting sitting;
    private final CouncilSessions sessions;
    private final Agenda agenda;
    private final MinutesBook minutes;
    private final Councils councils;
    private final Decisions decisions;
    private final OpenTask openTask;
    private final Clock clock;

    CloseSession(
            Sitting sitting,
            CouncilSessions sessions,
            Agenda agenda,
            MinutesBook minutes,
            Councils councils,
            Decisions decisions,
            OpenTask openTask,
            Clock clock) {
        this.sitting = sitting;
        this.sessions = sessions;
        this.agenda = agenda;
        this.minutes = minutes;
        this.councils = councils;
        this.decisions = decisions;
        this.openTask = openTask;
        this.clock = clock;
    }

    /** The session by its public id. Refuses while an item is neither dealt with nor postponed. */
    @Transactional
    public void run(String session) {
        Session open = sitting.demand(SittingCommand.CLOSE, session);
        List<Item> waiting =
                agenda.of(open.id()).stream().filter(item -> !item.settled()).toList();
        if (!waiting.isEmpty()) {
            throw new Refusal(
                    "councils.refusal.items-waiting", waiting.getFirst().position(), waiting.size());
        }
        sessions.closed(open.id(), clock.instant());
        minutes.add(
                open,
                PublicId.next(),
                1,
                "",
                "",
                clock.instant(),
                Scope.current().account());
        Council council = councils.lock(open.council());
        for (Decision decision : decisions.of(open.id())) {
            if (decision.responsibleId() != null && decision.due() != null) {
                long task = openTask.run(task(council, open, decision, decision.responsibleId(), decision.due()));
                decisions.opened(decision.id(), task);
            }
        }
    }

    /** The chair confirms that it was done; the chair's own work nobody in the school does. */
    private static OpenTask.Command task(
            Council council, Session session, Decision decision, long responsible, LocalDate due) {
        Long chair = session.chair();
        return new OpenTask.Command(
                "decision",
                "decision",
                decision.id(),
                council.organisation(),
                responsible,
                chair == null || chair == responsible ? null : chair,
                decision.wording(),
                null,
                null,
                due,
                "/councils/sessions/" + session.publicId());
    }
}
