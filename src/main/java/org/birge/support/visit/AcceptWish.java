package org.birge.support.visit;

import java.util.Objects;
import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre takes the day that the school proposed; it is agreed with that. */
@Component
public class AcceptWish {

    public record Command(String visit, long version) {}

    private final Visits visits;
    private final VisitLinks links;
    private final VisitDays days;
    private final CentrePeople people;
    private final Clashes clashes;
    private final VisitNews news;

    AcceptWish(Visits visits, VisitLinks links, VisitDays days, CentrePeople people, Clashes clashes, VisitNews news) {
        this.visits = visits;
        this.links = links;
        this.days = days;
        this.people = people;
        this.clashes = clashes;
        this.news = news;
    }

    /** Refuses a day that has passed meanwhile, somebody who has left the centre, and a day on which somebody who goes is elsewhere at that time. */
    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.ACCEPT, Scope.current())
                .atVersion(command.version());
        VisitTime time = Objects.requireNonNull(visit.wished());
        days.demand(time);
        people.demand(visit.people());
        clashes.oneAtATime(visit.people());
        clashes.demandNone(visit.at(time), true);
        visits.accepted(visit.id());
        visits.happened(visit.id(), "accepted", null);
        links.moved(visit, visit.people(), time.day());
        news.accepted(visit, time);
    }
}
