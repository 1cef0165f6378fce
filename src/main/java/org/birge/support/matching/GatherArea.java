package org.birge.support.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.birge.support.mentor.OpenPairs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who waits and who may mentor them, within the reach of whoever asks. */
@Component
class GatherArea {

    private final OpenPairs open;
    private final MatchingRuns runs;
    private final StandingPairs pairs;
    private final AskedMentors asked;
    private final CountryPack pack;
    private final Clock clock;

    GatherArea(
            OpenPairs open, MatchingRuns runs, StandingPairs pairs, AskedMentors asked, CountryPack pack, Clock clock) {
        this.open = open;
        this.runs = runs;
        this.pairs = pairs;
        this.asked = asked;
        this.pack = pack;
        this.clock = clock;
    }

    /** With what the proposal before it gave and fixed. */
    @Transactional(readOnly = true)
    public Area area(Weights<PairWish> weights) {
        Optional<Run> standing = runs.standing(RunKind.MENTORS, MatchingRules.place());
        return new Area(
                        open.mentees(),
                        mentors(),
                        weights,
                        standing.map(run -> pairs.given(run.id())).orElse(Map.of()),
                        standing.map(run -> pairs.pins(run.id())).orElse(Map.of()),
                        0)
                .within(Area.MOST);
    }

    /** Of a mentor who was asked and has not answered, a place is held for the question. */
    List<FreeMentor> mentors() {
        Map<Long, Integer> places = asked.counts(today());
        List<FreeMentor> mentors = new ArrayList<>();
        for (FreeMentor mentor : open.mentors()) {
            mentors.add(taking(mentor, places.getOrDefault(mentor.person(), 0)));
        }
        return mentors;
    }

    Optional<FreeMentor> mentor(long person) {
        return open.mentor(person)
                .map(mentor -> taking(mentor, asked.counts(today()).getOrDefault(person, 0)));
    }

    Optional<OpenMentee> mentee(long person) {
        return open.mentee(person);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    private static FreeMentor taking(FreeMentor mentor, int asked) {
        return asked == 0
                ? mentor
                : new FreeMentor(
                        mentor.person(),
                        mentor.name(),
                        mentor.organisation(),
                        mentor.latitude(),
                        mentor.longitude(),
                        mentor.subjects(),
                        mentor.languages(),
                        mentor.capacity(),
                        mentor.taken() + asked,
                        mentor.area(),
                        mentor.km(),
                        mentor.teachingSince(),
                        mentor.strengths(),
                        mentor.heads(),
                        mentor.posts());
    }
}
