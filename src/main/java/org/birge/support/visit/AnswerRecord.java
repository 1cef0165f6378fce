package org.birge.support.visit;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school's head says how the school sees the record; the words stay beside it. */
@Component
public class AnswerRecord {

    public record Command(String visit, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Visits visits;
    private final VisitNews news;

    AnswerRecord(Visits visits, VisitNews news) {
        this.visits = visits;
        this.news = news;
    }

    /** Refuses no words, and whoever was there for the centre. */
    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.ANSWER, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("visits.refusal.no-words");
        }
        visits.answered(visit.id());
        visits.happened(visit.id(), "answered", command.words().strip());
        news.answered(visit);
    }
}
