package org.birge.support.visit;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Either side calls a visit off and says why. */
@Component
public class CallOffVisit {

    public record Command(String visit, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Visits visits;
    private final VisitDays days;
    private final VisitNews news;

    CallOffVisit(Visits visits, VisitDays days, VisitNews news) {
        this.visits = visits;
        this.days = days;
        this.news = news;
    }

    /** Refuses no reason, and a school when the agreed day has passed: whoever was there writes it down, or the centre calls it off. */
    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.CALL_OFF, Scope.current())
                .atVersion(command.version());
        if (!VisitRules.ofCentre(Scope.current())) {
            visit.notHeldBy(days.today());
        }
        if (command.words().isBlank()) {
            throw new Refusal("visits.refusal.no-reason");
        }
        visits.calledOff(visit.id());
        visits.happened(visit.id(), "called-off", command.words().strip());
        news.calledOff(visit);
    }
}
