package org.birge.councils;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page of a session shows. */
@Component
class ReadSession {

    private final Councils councils;
    private final Members members;
    private final Officers officers;
    private final CouncilSessions sessions;
    private final Agenda agenda;
    private final Rolls rolls;
    private final Motions motions;
    private final Decisions decisions;
    private final MinutesBook minutes;
    private final SignedSheets signed;
    private final Rights rights;
    private final SchoolDays days;
    private final CountryPack pack;

    ReadSession(
            Councils councils,
            Members members,
            Officers officers,
            CouncilSessions sessions,
            Agenda agenda,
            Rolls rolls,
            Motions motions,
            Decisions decisions,
            MinutesBook minutes,
            SignedSheets signed,
            Rights rights,
            SchoolDays days,
            CountryPack pack) {
        this.councils = councils;
        this.members = members;
        this.officers = officers;
        this.sessions = sessions;
        this.agenda = agenda;
        this.rolls = rolls;
        this.motions = motions;
        this.decisions = decisions;
        this.minutes = minutes;
        this.signed = signed;
        this.rights = rights;
        this.days = days;
        this.pack = pack;
    }

    /** An item by its public id is in hand; without one the first that waits. */
    @Transactional(readOnly = true)
    public SessionPage run(String publicId, @Nullable String item) {
        Session session = sessions.find(publicId);
        Council council = rights.demand(CouncilCommand.READ, councils.byId(session.council()));
        LocalDateTime at = session.heldAt().atZone(pack.timeZone()).toLocalDateTime();
        List<Item> items = agenda.of(session.id());
        boolean follows = session.ahead() && items.stream().anyMatch(Item::followsUp);
        List<Member> sitting = !session.ahead() ? List.of() : members.on(council, at.toLocalDate());
        List<OfficeStanding> offices = !session.ahead()
                ? List.of()
                : Stream.of(Office.values())
                        .map(office -> officers.standing(council, office, at.toLocalDate()))
                        .toList();
        List<Minutes> versions = minutes.of(session.id());
        return new SessionPage(
                council,
                pack.council(council.kind()),
                session,
                at,
                rights.runs(council),
                officer(session, Office.CHAIR, offices),
                officer(session, Office.SECRETARY, offices),
                items,
                inHand(items, item),
                rolls.of(session.id()),
                sitting.size(),
                session.open() ? members.colleagues(council.organisation(), at.toLocalDate()) : List.of(),
                offices.stream()
                        .filter(standing -> standing.ranOut(at.toLocalDate()))
                        .toList(),
                gone(council, session, items, at.toLocalDate()),
                motions.of(session.id()).stream().collect(Collectors.toMap(Motion::item, motion -> motion)),
                decisions.of(session.id()),
                follows ? decisions.standing(council.id(), days.overdueUpTo(days.today())) : List.of(),
                versions,
                signed.of(session.id()),
                confirms(session, versions, rights.runs(council)),
                null,
                Problems.none(),
                Map.of(),
                null);
    }

    private static @Nullable Item inHand(List<Item> items, @Nullable String wanted) {
        return items.stream()
                .filter(item -> item.publicId().equals(wanted))
                .findFirst()
                .or(() -> items.stream().filter(item -> !item.settled()).findFirst())
                .or(() -> items.stream().reduce((first, last) -> last))
                .orElse(null);
    }

    private Set<Long> gone(Council council, Session session, List<Item> items, LocalDate day) {
        Set<Long> presenters =
                items.stream().map(Item::presenterId).filter(Objects::nonNull).collect(Collectors.toSet());
        return session.ahead() ? members.goneAmong(presenters, council.organisation(), day) : Set.of();
    }

    private @Nullable String officer(Session session, Office office, List<OfficeStanding> offices) {
        String name = session.holderName(office);
        Long holder = session.holder(office);
        if (name != null) {
            return name;
        }
        if (holder != null) {
            return councils.nameOf(holder);
        }
        return offices.stream()
                .filter(standing -> standing.office() == office)
                .map(OfficeStanding::holder)
                .filter(Objects::nonNull)
                .map(Officer::name)
                .findFirst()
                .orElse(null);
    }

    /** The viewer's own office, or one whose holder signed by hand where the viewer runs the council. */
    private static @Nullable Office confirms(Session session, List<Minutes> versions, boolean runs) {
        Long person = Scope.current().person();
        if (person == null || versions.isEmpty()) {
            return null;
        }
        return Stream.of(Office.values())
                .filter(office -> !versions.getLast().confirmedBy(office))
                .filter(office -> person.equals(session.holder(office)) || runs && session.signsByHand(office))
                .findFirst()
                .orElse(null);
    }
}
