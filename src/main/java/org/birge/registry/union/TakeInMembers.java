package org.birge.registry.union;

import java.time.LocalDate;
import java.util.List;
import org.birge.registry.JoinUnion;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people into a union of one's own place. */
@Component
class TakeInMembers {

    /** @param people public ids */
    record Command(String union, List<String> people, LocalDate from) {}

    private final OwnUnions unions;
    private final Memberships memberships;
    private final JoinUnion joinUnion;

    TakeInMembers(OwnUnions unions, Memberships memberships, JoinUnion joinUnion) {
        this.unions = unions;
        this.memberships = memberships;
        this.joinUnion = joinUnion;
    }

    /** Refuses people out of reach and a day before the union began. */
    @Transactional
    public void run(Command command) {
        OwnUnions.Union union = unions.lock(command.union());
        if (command.from().isBefore(union.from())) {
            throw new Refusal("registry.union.wrong.before", union.from());
        }
        List<Long> people = memberships.people(command.people());
        if (people.size() < command.people().size()) {
            throw new NotFound();
        }
        joinUnion.run(new JoinUnion.Command(union.id(), people, command.from()));
    }
}
