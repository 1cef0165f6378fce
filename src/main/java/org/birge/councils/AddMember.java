package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a member whom the rule does not name: a person of the registry, or an outsider by name, who needs no account. */
@Component
public class AddMember {

    /**
     * @param person of the registry; null for an outsider, who then has a name
     * @param capacity as whom they sit, in words
     */
    public record Command(
            String council, @Nullable Long person, @Nullable String name, String capacity, LocalDate from) {}

    private final Councils councils;
    private final Members members;
    private final Rights rights;
    private final Clock clock;

    AddMember(Councils councils, Members members, Rights rights, Clock clock) {
        this.councils = councils;
        this.members = members;
        this.rights = rights;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Council council = councils.lock(rights.demand(CouncilCommand.SEAT, councils.find(command.council()))
                .id());
        String name = command.name() == null ? "" : Length.within(Length.NAME, command.name());
        String capacity = Length.within(Length.NAME, command.capacity());
        if (command.person() == null && name.isEmpty()) {
            throw new Refusal("councils.refusal.member-without-name");
        }
        if (command.person() != null && members.sits(council, command.person(), command.from())) {
            throw new Refusal("councils.refusal.member-already");
        }
        if (command.person() != null) {
            councils.nameOf(command.person());
            members.endRowsOf(council, command.person(), command.from());
        }
        Command written = new Command(
                command.council(), command.person(), command.person() == null ? name : null, capacity, command.from());
        try {
            members.add(
                    council,
                    PublicId.next(),
                    written,
                    clock.instant(),
                    Scope.current().account());
        } catch (DuplicateKeyException e) {
            throw new Refusal("councils.refusal.member-already");
        }
    }
}
