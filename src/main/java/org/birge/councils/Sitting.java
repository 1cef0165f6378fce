package org.birge.councils;

import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;

/** Gives commands the session they work on, locked, once it is sure that the actor may run it. */
@Component
class Sitting {

    private final Councils councils;
    private final CouncilSessions sessions;
    private final Rights rights;

    Sitting(Councils councils, CouncilSessions sessions, Rights rights) {
        this.councils = councils;
        this.sessions = sessions;
        this.rights = rights;
    }

    /** In whatever state it is. */
    Session any(String publicId) {
        Session session = sessions.find(publicId);
        rights.demandRunner(councils.lock(session.council()));
        return sessions.lock(session.id());
    }

    /** Called but not closed yet. */
    Session unclosed(String publicId) {
        Session session = any(publicId);
        if (session.closed()) {
            throw new Refusal("councils.refusal.closed");
        }
        return session;
    }

    /** Called, not opened yet. */
    Session before(String publicId) {
        Session session = unclosed(publicId);
        if (session.open()) {
            throw new Refusal("councils.refusal.already-open");
        }
        return session;
    }

    /** Sitting right now. */
    Session inProgress(String publicId) {
        Session session = unclosed(publicId);
        if (!session.open()) {
            throw new Refusal("councils.refusal.not-open");
        }
        return session;
    }

    /** Closed: what is written stands. */
    Session over(String publicId) {
        Session session = any(publicId);
        if (!session.closed()) {
            throw new Refusal("councils.refusal.not-closed");
        }
        return session;
    }
}
