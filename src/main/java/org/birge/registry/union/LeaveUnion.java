package org.birge.registry.union;

import java.time.LocalDate;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a membership after its last day; a head who leaves leaves the union without one. */
@Component
class LeaveUnion {

    /** @param person public id of a member */
    record Command(String union, String person, LocalDate lastDay) {}

    private final OwnUnions unions;
    private final Memberships memberships;

    LeaveUnion(OwnUnions unions, Memberships memberships) {
        this.unions = unions;
        this.memberships = memberships;
    }

    /** Refuses a day before the membership began. */
    @Transactional
    public void run(Command command) {
        OwnUnions.Union union = unions.lock(command.union());
        Memberships.Stretch member =
                memberships.of(union.id(), command.person()).orElseThrow(NotFound::new);
        if (command.lastDay().isBefore(member.from())) {
            throw new Refusal("registry.union.wrong.before", member.from());
        }
        memberships.end(member, command.lastDay().plusDays(1));
        if (member.leads()) {
            unions.touch(union);
        }
    }
}
