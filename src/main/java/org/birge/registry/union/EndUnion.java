package org.birge.registry.union;

import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a union after its last day, and with it every membership. */
@Component
class EndUnion {

    record Command(String union, long version, LocalDate lastDay) {}

    private final OwnUnions unions;

    EndUnion(OwnUnions unions) {
        this.unions = unions;
    }

    /** Refuses a stale version and a day before the union began. */
    @Transactional
    public void run(Command command) {
        OwnUnions.Union union = unions.lock(command.union(), command.version());
        if (command.lastDay().isBefore(union.from())) {
            throw new Refusal("registry.union.wrong.before", union.from());
        }
        unions.end(union, command.lastDay().plusDays(1));
    }
}
