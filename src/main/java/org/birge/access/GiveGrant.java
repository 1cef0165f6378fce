package org.birge.access;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account a role at a place and all below it for a period. Nobody gives what lies outside their own place, nor more than they have, nor to
 * themselves: a role is had from others. Only administrators, who set up the rest, do both. */
@Component
public class GiveGrant {

    /** From the first day on; until is the first day it no longer holds, null for open end. */
    public record Command(
            long account,
            Role role,
            long organisation,
            LocalDate from,
            @Nullable LocalDate until) {}

    private final AccountBook book;
    private final Clock clock;

    GiveGrant(AccountBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @return the grant's id. Refuses also what the account has at that place on any of these days. */
    @Transactional
    public long run(Command command) {
        Scope scope = Scope.current();
        AccountBook.Reach place = book.place(command.organisation()).orElseThrow(NotFound::new);
        if (place.key() < scope.low() || place.key() >= scope.high()) {
            throw new NotFound();
        }
        if (!scope.role().startsWith("job:") && !Role.of(scope.role()).mayGive(command.role())) {
            throw new Refusal("access.refusal.grant-beyond-own");
        }
        if (scope.account() != null
                && scope.account() == command.account()
                && Role.of(scope.role()) != Role.ADMINISTRATOR) {
            throw new Refusal("access.refusal.grant-to-oneself");
        }
        if (book.holds(command)) {
            throw new Refusal("access.refusal.grant-twice");
        }
        return book.grant(PublicId.next(), command, place.key(), scope.account(), clock.instant());
    }
}
