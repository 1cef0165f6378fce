package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the sitting: fixes the roll as it is on this day, with chair and secretary. Needs an agenda, a chair and a secretary. */
@Component
public class OpenSession {

    private final Sitting sitting;
    private final Councils councils;
    private final Members members;
    private final Officers officers;
    private final CouncilSessions sessions;
    private final Agenda agenda;
    private final Rolls rolls;
    private final CountryPack pack;
    private final Clock clock;

    OpenSession(
            Sitting sitting,
            Councils councils,
            Members members,
            Officers officers,
            CouncilSessions sessions,
            Agenda agenda,
            Rolls rolls,
            CountryPack pack,
            Clock clock) {
        this.sitting = sitting;
        this.councils = councils;
        this.members = members;
        this.officers = officers;
        this.sessions = sessions;
        this.agenda = agenda;
        this.rolls = rolls;
        this.pack = pack;
        this.clock = clock;
    }

    /** The session by its public id. */
    @Transactional
    public void run(String session) {
        Session called = sitting.demand(SittingCommand.OPEN, session);
        if (agenda.of(called.id()).isEmpty()) {
            throw new Refusal("councils.refusal.no-agenda");
        }
        Council council = councils.lock(called.council());
        LocalDate day = called.heldAt().atZone(pack.timeZone()).toLocalDate();
        Officer chair = officer(council, Office.CHAIR, day);
        Officer secretary = officer(council, Office.SECRETARY, day);
        rolls.call(called, members.on(council, day));
        sessions.opened(called.id(), clock.instant(), chair, secretary);
    }

    private Officer officer(Council council, Office office, LocalDate day) {
        OfficeStanding standing = officers.standing(council, office, day);
        if (standing.holder() == null) {
            throw new Refusal("councils.refusal.without-" + office.code());
        }
        new OfficerTermHasRunOut(pack.council(council.kind()), standing, day).check();
        return standing.holder();
    }
}
