package org.birge.support.visit;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school's head says that the day suits. */
@Component
public class AgreeVisit {

    public record Command(String visit, long version) {}

    private final Visits visits;
    private final VisitNews news;

    AgreeVisit(Visits visits, VisitNews news) {
        this.visits = visits;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.AGREE, Scope.current())
                .atVersion(command.version());
        visits.agreed(visit.id());
        visits.happened(visit.id(), "agreed", null);
        news.agreed(visit);
    }
}
