package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the chair or the secretary's place to a member from a day on; whoever had it before keeps it until then. To renew a term is the same. */
@Component
public class AppointOfficer {

    /**
     * The council by its public id.
     *
     * @param member a member's {@link Member#key()}: the registry's id, or what added an outsider
     * @param until last day of the term, null for none
     */
    public record Command(
            String council,
            Office office,
            String member,
            LocalDate from,
            @Nullable LocalDate until) {

        /** Without an end. */
        public Command(String council, Office office, String member, LocalDate from) {
            this(council, office, member, from, null);
        }

        public Command(String council, Office office, long person, LocalDate from) {
            this(council, office, Long.toString(person), from, null);
        }
    }

    private final Councils councils;
    private final Members members;
    private final Officers officers;
    private final Rights rights;
    private final Clock clock;

    AppointOfficer(Councils councils, Members members, Officers officers, Rights rights, Clock clock) {
        this.councils = councils;
        this.members = members;
        this.officers = officers;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Council council = councils.lock(rights.demand(CouncilCommand.SEAT, councils.find(command.council()))
                .id());
        if (command.until() != null && command.until().isBefore(command.from())) {
            throw new Refusal("councils.refusal.term-ends-before");
        }
        if (command.from().isBefore(council.formedOn())) {
            throw new Refusal("councils.refusal.term-before-council");
        }
        Member member = members.on(council, command.from()).stream()
                .filter(one -> one.key().equals(command.member()))
                .findFirst()
                .orElseThrow(() -> new Refusal("councils.refusal.officer-no-member"));
        officers.end(council.id(), command.office(), command.from());
        officers.appoint(
                council,
                command.office(),
                new Officer(member.person(), member.name()),
                command.from(),
                command.until(),
                clock.instant(),
                Scope.current().account());
    }
}
