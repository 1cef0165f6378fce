package org.birge.councils;

import java.time.Clock;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the invitation with the agenda to every member who has an account. There is none without an agenda. */
@Component
public class InviteMembers {

    private final Sitting sitting;
    private final CouncilSessions sessions;
    private final Agenda agenda;
    private final TellMembers tell;
    private final Clock clock;

    InviteMembers(Sitting sitting, CouncilSessions sessions, Agenda agenda, TellMembers tell, Clock clock) {
        this.sitting = sitting;
        this.sessions = sessions;
        this.agenda = agenda;
        this.tell = tell;
        this.clock = clock;
    }

    /** The session by its public id. */
    @Transactional
    public void run(String session) {
        Session called = sitting.demand(SittingCommand.INVITE, session);
        if (agenda.of(called.id()).isEmpty()) {
            throw new Refusal("councils.refusal.no-agenda");
        }
        sessions.invited(called.id(), clock.instant());
        tell.run(called, "councils.notice.invitation");
    }
}
