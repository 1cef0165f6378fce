package org.birge.councils;

import java.time.Clock;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels a called session with a reason. Whoever was invited is told; what was on its agenda comes onto that of the next session, and the
 * row of the plan of work it was called from waits again.
 */
@Component
public class CancelSession {

    /** The session by its public id. */
    public record Command(String session, String reason) {}

    private final Sitting sitting;
    private final CouncilSessions sessions;
    private final WorkPlan plan;
    private final TellMembers tell;
    private final Clock clock;

    CancelSession(Sitting sitting, CouncilSessions sessions, WorkPlan plan, TellMembers tell, Clock clock) {
        this.sitting = sitting;
        this.sessions = sessions;
        this.plan = plan;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.CANCEL, command.session());
        String reason = Length.within(Length.REASON, command.reason());
        if (reason.isEmpty()) {
            throw new Refusal("councils.refusal.cancel-without-reason");
        }
        sessions.cancelled(session, reason, clock.instant(), Scope.current().account());
        plan.notCalled(session);
        if (session.invitedAt() != null) {
            tell.run(session, "councils.notice.cancelled", reason);
        }
    }
}
