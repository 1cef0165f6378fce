package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people with a posting in reach into a method union; who is in it already stays as they are. */
@Component
public class JoinUnion {

    /**
     * @param people ids of persons
     * @param from first day of their membership
     */
    public record Command(long union, List<Long> people, LocalDate from) {}

    private final Unions unions;
    private final Clock clock;

    JoinUnion(Unions unions, Clock clock) {
        this.unions = unions;
        this.clock = clock;
    }

    /** Refuses people who have no posting in reach. */
    @Transactional
    public void run(Command command) {
        List<Long> people = command.people().stream().distinct().toList();
        unions.comeBack(command.union(), people, command.from());
        unions.join(
                command.union(),
                people,
                null,
                command.from(),
                clock.instant(),
                Scope.current().account());
        if (unions.members(command.union(), people) != people.size()) {
            throw new Refusal("registry.refusal.member-without-posting");
        }
    }
}
