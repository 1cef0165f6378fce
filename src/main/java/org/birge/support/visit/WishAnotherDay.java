package org.birge.support.visit;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school's head proposes another day and says why. */
@Component
public class WishAnotherDay {

    public record Command(String visit, long version, VisitTime time, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Visits visits;
    private final VisitDays days;
    private final VisitNews news;

    WishAnotherDay(Visits visits, VisitDays days, VisitNews news) {
        this.visits = visits;
        this.days = days;
        this.news = news;
    }

    /** Refuses days and hours nobody works, the day as it is, no reason, and a visit whose agreed day has passed. */
    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.WISH, Scope.current())
                .atVersion(command.version())
                .notHeldBy(days.today());
        days.demand(command.time());
        if (command.time().equals(visit.time())) {
            throw new Refusal("visits.refusal.same-time");
        }
        if (command.words().isBlank()) {
            throw new Refusal("visits.refusal.no-reason");
        }
        visits.wished(visit.id(), command.time());
        visits.happened(visit.id(), "wished", command.words().strip());
        news.wished(visit, command.time());
    }
}
