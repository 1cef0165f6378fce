package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** Who may what: the place's head and the council's officers run it, its members read it, and for anybody else it is not there. */
@Component
class Rights {

    private final Councils councils;
    private final Members members;
    private final CountryPack pack;
    private final Clock clock;

    Rights(Councils councils, Members members, CountryPack pack, Clock clock) {
        this.councils = councils;
        this.members = members;
        this.pack = pack;
        this.clock = clock;
    }

    boolean runs(Council council) {
        Scope scope = Scope.current();
        boolean byRole = scope.role().equals("head") || scope.role().equals("secretary");
        return scope.role().startsWith("job:")
                || byRole && Long.valueOf(council.organisation()).equals(scope.organisation())
                || holds(council, Office.CHAIR)
                || holds(council, Office.SECRETARY);
    }

    boolean reads(Council council) {
        Long person = Scope.current().person();
        return runs(council) || person != null && members.sits(council, person, today());
    }

    /** Whether one sits there oneself, as a member or in an office. */
    boolean takesPart(Council council) {
        Long person = Scope.current().person();
        return person != null
                && (members.sits(council, person, today())
                        || holds(council, Office.CHAIR)
                        || holds(council, Office.SECRETARY));
    }

    Council demandReader(Council council) {
        if (!reads(council)) {
            throw new NotFound();
        }
        return council;
    }

    Council demandRunner(Council council) {
        if (!runs(council)) {
            throw new NotFound();
        }
        return council;
    }

    /** The day where the council sits. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    private boolean holds(Council council, Office office) {
        Long person = Scope.current().person();
        return person != null
                && councils.officer(council.id(), office, today())
                        .filter(officer -> person.equals(officer.person()))
                        .isPresent();
    }
}
