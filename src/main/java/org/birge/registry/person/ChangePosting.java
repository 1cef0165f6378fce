package org.birge.registry.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes subject, stage or load of a posting from a day on; the posting as it was stays in the history. */
@Component
class ChangePosting {

    /** @param from first day of the change; the posting's own first day corrects it in place */
    record Command(
            String posting,
            long version,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable BigDecimal load,
            LocalDate from) {}

    private final PersonPostings postings;

    ChangePosting(PersonPostings postings) {
        this.postings = postings;
    }

    /** @return the person's public id. Refuses a stale version, a posting that has ended and a day before it began. */
    @Transactional
    public String run(Command command) {
        PersonPostings.Posting posting = postings.locked(command.posting(), command.version());
        if (posting.validUntil() != null && !command.from().isBefore(posting.validUntil())) {
            throw new Refusal("registry.refusal.posting-ended");
        }
        if (command.from().isBefore(posting.validFrom())) {
            throw new Refusal(
                    "registry.person.wrong.before", posting.validFrom().toString());
        }
        if (command.from().equals(posting.validFrom())) {
            postings.correct(posting.id(), command.subject(), command.stage(), command.load());
        } else {
            postings.end(posting.id(), command.from(), "changed");
            postings.goOn(posting, command.subject(), command.stage(), command.load(), command.from());
        }
        return posting.personPublicId();
    }
}
