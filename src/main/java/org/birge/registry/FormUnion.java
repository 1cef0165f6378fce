package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms a method union at an organisation, with its head and members (J1d.10). It may take in teachers of several small schools. */
@Component
public class FormUnion {

    /**
     * @param organisation where the union is run
     * @param subject code of the pack's subjects, stage code of its stages, where the union is of one
     * @param head the person who leads it, null while nobody does
     */
    public record Command(
            long organisation,
            String name,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable Long head,
            List<Long> members,
            LocalDate from) {

        public Command {
            Longest.demand("name", name, Longest.NAME);
        }
    }

    private final Unions unions;
    private final Organisations organisations;
    private final Clock clock;

    FormUnion(Unions unions, Organisations organisations, Clock clock) {
        this.unions = unions;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @return the union's id. Refuses a name in use at the place, and members who have no posting in reach. */
    @Transactional
    public long run(Command command) {
        Organisations.Anchor place = organisations.lock(command.organisation());
        Scope scope = Scope.current();
        if (place.placeKey() < scope.low() || place.placeKey() >= scope.high()) {
            throw new NotFound();
        }
        if (unions.named(command.name(), command.organisation(), 0)) {
            throw new Refusal("registry.refusal.union-name-taken");
        }
        long union = unions.add(PublicId.next(), place.placeKey(), command, clock.instant(), scope.account());
        int joined =
                unions.join(union, command.members(), command.head(), command.from(), clock.instant(), scope.account());
        if (joined != command.members().size()) {
            throw new Refusal("registry.refusal.member-without-posting");
        }
        return union;
    }
}
