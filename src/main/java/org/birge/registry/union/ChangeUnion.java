package org.birge.registry.union;

import java.time.LocalDate;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a union another name, subject or stage. A new name from a day on keeps the old one in the history; without a day an error is corrected. */
@Component
class ChangeUnion {

    record Command(
            String union,
            long version,
            String name,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable LocalDate from) {

        Command {
            Longest.demand("name", name, Longest.NAME);
        }
    }

    private final OwnUnions unions;

    ChangeUnion(OwnUnions unions) {
        this.unions = unions;
    }

    /** Refuses a stale version, a name in use here and a day on which the union was not there yet. */
    @Transactional
    public void run(Command command) {
        OwnUnions.Union union = unions.lock(command.union(), command.version());
        if (unions.named(union, command.name())) {
            throw new Refusal("registry.refusal.union-name-taken");
        }
        LocalDate from = command.from();
        if (from != null && !from.isAfter(union.from())) {
            throw new Refusal("registry.union.wrong.before", union.from());
        }
        if (from != null && !union.name().equals(command.name())) {
            unions.keepName(union, from);
        }
        unions.rename(union, command);
    }
}
