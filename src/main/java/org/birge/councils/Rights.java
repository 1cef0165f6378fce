package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** As what somebody stands before a council, and what {@link CouncilRules} let them do with it. For anybody else it is not there. */
@Component
class Rights {

    private final Officers officers;
    private final Members members;
    private final CountryPack pack;
    private final Clock clock;

    Rights(Officers officers, Members members, CountryPack pack, Clock clock) {
        this.officers = officers;
        this.members = members;
        this.pack = pack;
        this.clock = clock;
    }

    /** Whether they lead its sittings: call them, write in them, close them. */
    boolean runs(Council council) {
        return job() || CouncilRules.COUNCIL.allows(CouncilCommand.CALL, offices(council), CouncilRules.Formed.YES);
    }

    boolean reads(Council council) {
        return runs(council) || takesPart(council);
    }

    /** Whether one sits there oneself, as a member or in an office. */
    boolean takesPart(Council council) {
        Long person = Scope.current().person();
        return person != null
                && (members.sits(council, person, today())
                        || holds(council, Office.CHAIR)
                        || holds(council, Office.SECRETARY));
    }

    Council demand(CouncilCommand command, Council council) {
        if (!job()
                && !CouncilRules.COUNCIL.allows(
                        command, parties(council, command == CouncilCommand.READ), CouncilRules.Formed.YES)) {
            throw new NotFound();
        }
        return council;
    }

    /** Refuses in words who leads the sittings, and with a 404 everybody else. */
    void demand(SittingCommand command, Council council, CouncilRules.Stage stage) {
        Set<Party> parties = parties(council, command == SittingCommand.READ);
        if (!job() && !CouncilRules.SITTING.knows(command, parties)) {
            throw new NotFound();
        }
        boolean now = job()
                ? !CouncilRules.SITTING.parties(command, stage).isEmpty()
                : CouncilRules.SITTING.allows(command, parties, stage);
        if (!now) {
            throw CouncilRules.notNow(command, stage);
        }
    }

    /** Who forms a council at this place. */
    void demandForming(long organisation) {
        if (!job() && !CouncilRules.COUNCIL.allows(CouncilCommand.FORM, roles(organisation), CouncilRules.Formed.NO)) {
            throw new NotFound();
        }
    }

    /** The day where the council sits. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    /** Members are asked for only where it matters: there may be 120 of them. */
    private Set<Party> parties(Council council, boolean membersToo) {
        Set<Party> parties = offices(council);
        Long person = Scope.current().person();
        if (membersToo && parties.isEmpty() && person != null && members.sits(council, person, today())) {
            parties.add(Party.MEMBER);
        }
        return parties;
    }

    private Set<Party> offices(Council council) {
        Set<Party> parties = roles(council.organisation());
        if (parties.isEmpty() && holds(council, Office.CHAIR)) {
            parties.add(Party.CHAIR);
        }
        if (parties.isEmpty() && holds(council, Office.SECRETARY)) {
            parties.add(Party.SECRETARY);
        }
        return parties;
    }

    private static Set<Party> roles(long organisation) {
        Scope scope = Scope.current();
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.organisation() != null && scope.organisation() == organisation) {
            switch (scope.role()) {
                case "head" -> parties.add(Party.HEAD);
                case "secretary" -> parties.add(Party.SECRETARY);
                default -> {}
            }
        }
        return parties;
    }

    private boolean holds(Council council, Office office) {
        Long person = Scope.current().person();
        return person != null && officers.standing(council, office, today()).heldBy(person);
    }

    /** The application's own work is nobody's standing. */
    private static boolean job() {
        return Scope.current().role().startsWith("job:");
    }
}
