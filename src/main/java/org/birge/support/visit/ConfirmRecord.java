package org.birge.support.visit;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school's head confirms the record; with that the visit is closed. */
@Component
public class ConfirmRecord {

    /** @param words to the centre; null for none */
    public record Command(
            String visit, long version, @Nullable String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Visits visits;
    private final VisitNews news;

    ConfirmRecord(Visits visits, VisitNews news) {
        this.visits = visits;
        this.news = news;
    }

    /** Refuses whoever was there for the centre: nobody closes alone what they wrote themself. */
    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.CONFIRM, Scope.current())
                .atVersion(command.version());
        String words = command.words() == null || command.words().isBlank()
                ? null
                : command.words().strip();
        visits.confirmed(visit.id());
        visits.happened(visit.id(), "confirmed", words);
        news.confirmed(visit);
    }
}
