package org.birge.councils;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.birge.notifications.Notice;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the invitation with the agenda to every member who has an account. There is none without an agenda. */
@Component
public class InviteMembers {

    private final Sitting sitting;
    private final CouncilSessions sessions;
    private final Councils councils;
    private final Members members;
    private final Agenda agenda;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    InviteMembers(
            Sitting sitting,
            CouncilSessions sessions,
            Councils councils,
            Members members,
            Agenda agenda,
            ApplicationEventPublisher events,
            CountryPack pack,
            Clock clock) {
        this.sitting = sitting;
        this.sessions = sessions;
        this.councils = councils;
        this.members = members;
        this.agenda = agenda;
        this.events = events;
        this.pack = pack;
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
        events.publishEvent(invitation(called, councils.byId(called.council())));
    }

    private Notice invitation(Session session, Council council) {
        List<Long> people = members
                .on(council, session.heldAt().atZone(pack.timeZone()).toLocalDate())
                .stream()
                .map(Member::person)
                .filter(Objects::nonNull)
                .toList();
        String name = CouncilNames.heading(pack.council(council.kind()).name(), session.language());
        String at = new Dates(session.language(), pack.timeZone()).moment(session.heldAt());
        return new Notice(
                people, "councils.notice.invitation", List.of(name, at), "/councils/sessions/" + session.publicId());
    }
}
