package org.birge.support.visit;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre moves a visit to another day or other hours, or sends other people; the school is asked anew. */
@Component
public class MoveVisit {

    /**
     * @param people of the centre, the one who leads first
     * @param anyway although something stands in the way that somebody may know better
     */
    public record Command(String visit, long version, List<Long> people, VisitTime time, String words, boolean anyway) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Visits visits;
    private final VisitLinks links;
    private final VisitDays days;
    private final CentrePeople people;
    private final Clashes clashes;
    private final VisitNews news;

    MoveVisit(Visits visits, VisitLinks links, VisitDays days, CentrePeople people, Clashes clashes, VisitNews news) {
        this.visits = visits;
        this.links = links;
        this.days = days;
        this.people = people;
        this.clashes = clashes;
        this.news = news;
    }

    /** Refuses days and hours nobody works, strangers, no reason, and a person who is elsewhere at that time. */
    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.MOVE, Scope.current())
                .atVersion(command.version());
        days.demand(command.time());
        people.demand(command.people());
        if (command.words().isBlank()) {
            throw new Refusal("visits.refusal.no-reason");
        }
        clashes.oneAtATime(command.people());
        clashes.demandNone(
                new Clashes.Sketch(visit.schoolPublicId(), command.people(), command.time(), visit.publicId()),
                command.anyway());
        visits.moved(visit.id(), command.time());
        visits.instead(visit.id(), command.people());
        visits.happened(visit.id(), "moved", command.words().strip());
        links.moved(visit, command.people(), command.time().day());
        news.moved(visits.lock(visit.publicId()), visit.people());
    }
}
