package org.birge.councils;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the next session. It gets the next number of the school year; how earlier decisions stand comes first on its agenda, what the last
 * session postponed and what a cancelled one was to deal with follow.
 */
@Component
public class CallSession {

    /** Day and hour in the country's zone; the place in words; the language of the minutes. */
    public record Command(String council, LocalDateTime at, String heldIn, Language language) {}

    private final Councils councils;
    private final CouncilSessions sessions;
    private final Agenda agenda;
    private final Subjects subjects;
    private final Rights rights;
    private final Messages messages;
    private final CountryPack pack;
    private final Clock clock;

    CallSession(
            Councils councils,
            CouncilSessions sessions,
            Agenda agenda,
            Subjects subjects,
            Rights rights,
            Messages messages,
            CountryPack pack,
            Clock clock) {
        this.councils = councils;
        this.sessions = sessions;
        this.agenda = agenda;
        this.subjects = subjects;
        this.rights = rights;
        this.messages = messages;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return the session's public id. */
    @Transactional
    public String run(Command command) {
        Council council = councils.lock(rights.demand(CouncilCommand.CALL, councils.find(command.council()))
                .id());
        if (Length.within(Length.PLACE, command.heldIn()).isEmpty()) {
            throw new Refusal("councils.refusal.session-without-place");
        }
        boolean first = sessions.of(council.id()).stream().noneMatch(Session::closed);
        Instant at = command.at().atZone(pack.timeZone()).toInstant();
        String publicId = PublicId.next();
        int year = SchoolYear.at(command.at().toLocalDate()).start();
        sessions.add(
                council,
                publicId,
                year,
                command,
                at,
                clock.instant(),
                Scope.current().account());
        Session session = sessions.find(publicId);
        if (!first) {
            String title = messages.in(command.language()).of("councils.item.earlier-decisions");
            agenda.add(session, PublicId.next(), new AgendaText(title, null, "", List.of()), "", true);
        }
        agenda.waitingFor(session).forEach(item -> takeOver(council, session, item));
        return publicId;
    }

    /** With what another module had put there. */
    private void takeOver(Council council, Session session, Item item) {
        String publicId = PublicId.next();
        AgendaText text = new AgendaText(item.title(), item.presenterId(), item.question(), item.documents());
        agenda.add(session, publicId, text, item.presenter(), false);
        agenda.takenOver(item);
        Subjects.Put put = subjects.of(item.session()).get(item.id());
        if (put != null) {
            subjects.add(
                    council,
                    put.on(agenda.find(session.id(), publicId)),
                    clock.instant(),
                    Scope.current().account());
        }
    }
}
