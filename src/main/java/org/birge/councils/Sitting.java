package org.birge.councils;

import org.springframework.stereotype.Component;

/** Gives commands the session they work on, locked, once the rules let whoever acts do this with it now. */
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

    Session demand(SittingCommand command, String publicId) {
        Session found = sessions.find(publicId);
        Council council = councils.lock(found.council());
        Session session = sessions.lock(found.id());
        rights.demand(command, council, session.stage());
        return session;
    }
}
