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

    /**
     * The council by its public id.
     *
     * @param member a member's {@link Member#key()}: the registry's id, or what added an outsider
     */
    public record Command(String council, Office office, String member, LocalDate from) {

        public Command(String council, Office office, long person, LocalDate from) {
            this(council, office, Long.toString(person), from);
        }
    }

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
        Council council = councils.lock(rights.demand(CouncilCommand.SEAT, councils.find(command.council()))
                .id());
        Member member = members.on(council, command.from()).stream()
                .filter(one -> one.key().equals(command.member()))
                .findFirst()
                .orElseThrow(() -> new Refusal("councils.refusal.officer-no-member"));
        councils.endOfficer(council.id(), command.office(), command.from());
        councils.appoint(
                council,
                command.office(),
                new Officer(member.person(), member.name()),
                command.from(),
                clock.instant(),
                Scope.current().account());
    }
}
