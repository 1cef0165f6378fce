package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the chair or the secretary's place to a member from a day on; whoever had it before keeps it until then. */
@Component
public class AppointOfficer {

    /** The council by its public id, the person by the registry's id. */
    public record Command(String council, Office office, long person, LocalDate from) {}

    private final Councils councils;
    private final Members members;
    private final Rights rights;
    private final Clock clock;

    AppointOfficer(Councils councils, Members members, Rights rights, Clock clock) {
        this.councils = councils;
        this.members = members;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Council council = councils.lock(
                rights.demandRunner(councils.find(command.council())).id());
        if (!members.sits(council, command.person(), command.from())) {
            throw new Refusal("councils.refusal.officer-no-member");
        }
        councils.endOfficer(council.id(), command.office(), command.from());
        councils.appoint(
                council,
                command.office(),
                command.person(),
                command.from(),
                clock.instant(),
                Scope.current().account());
    }
}
