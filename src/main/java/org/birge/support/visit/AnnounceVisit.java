package org.birge.support.visit;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the centre announces a visit to a school; its head agrees or proposes another day (J0.4, J0.5). */
@Component
public class AnnounceVisit {

    /**
     * @param school public id
     * @param division code of the pack's divisions, for which they go
     * @param people of the centre, the one who leads first
     * @param purpose request, measure, acquaintance or follow-up
     * @param words for the head: what it is about, what would be good to have ready; null for none
     * @param requests public ids of the school's open requests it is for
     * @param measures public ids of measures of the school's plan
     * @param follows public id of the visit whose next look it is; null for none
     * @param anyway plan it although the way seems too long, somebody is away or the school has no lessons
     */
    public record Command(
            String school,
            String division,
            List<Long> people,
            VisitTime time,
            String purpose,
            String topic,
            @Nullable String words,
            List<String> requests,
            List<String> measures,
            @Nullable String follows,
            boolean anyway) {

        public Command {
            Longest.demand("purpose", purpose, Longest.NAME);
            Longest.demand("topic", topic, Longest.NAME);
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Visits visits;
    private final VisitLinks links;
    private final VisitDays days;
    private final CentrePeople people;
    private final Clashes clashes;
    private final VisitNews news;
    private final CountryPack pack;

    AnnounceVisit(
            Visits visits,
            VisitLinks links,
            VisitDays days,
            CentrePeople people,
            Clashes clashes,
            VisitNews news,
            CountryPack pack) {
        this.visits = visits;
        this.links = links;
        this.days = days;
        this.people = people;
        this.clashes = clashes;
        this.news = news;
        this.pack = pack;
    }

    /**
     * Requests nobody has taken on are taken on by who leads, for this day; those a colleague has taken stay the colleague's.
     *
     * @return the visit's public id. Refuses days and hours nobody works, people who are not of the centre, a person who is elsewhere at that
     *     time, and no topic; for whoever is not of a centre there is no such thing.
     */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (!VisitRules.ofCentre(scope) || scope.person() == null) {
            throw new NotFound();
        }
        days.demand(command.time());
        people.demand(command.people());
        if (command.topic().isBlank()) {
            throw new Refusal("visits.problem.empty");
        }
        if (pack.bodies().divisions().stream().noneMatch(one -> one.code().equals(command.division()))) {
            throw new NotFound();
        }
        clashes.oneAtATime(command.people());
        clashes.demandNone(
                new Clashes.Sketch(command.school(), command.people(), command.time(), null), command.anyway());
        String publicId = PublicId.next();
        long id = visits.add(publicId, command);
        visits.goThere(id, command.people());
        visits.happened(id, "announced", null);
        links.measures(id, command.measures());
        links.requests(id, command);
        news.announced(visits.lock(publicId));
        return publicId;
    }
}
