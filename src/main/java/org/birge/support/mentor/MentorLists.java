package org.birge.support.mentor;

import java.util.List;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts pages of the lists of mentors, young teachers and pairs together. */
@Component
class MentorLists {

    static final int PAGE = 50;
    /** More than any centre has. */
    private static final int MOST = 20_000;

    private final MentorRows mentors;
    private final Mentees mentees;
    private final PairRows pairs;
    private final CountryPack pack;

    MentorLists(MentorRows mentors, Mentees mentees, PairRows pairs, CountryPack pack) {
        this.mentors = mentors;
        this.mentees = mentees;
        this.pairs = pairs;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    MentorsPage mentors(Actor actor, MentorFilter filter) {
        List<MentorLine> found = mentors.page(actor, filter, PAGE + 1);
        List<MentorLine> lines = cut(found);
        return new MentorsPage(
                lines,
                filter,
                pack.subjects(),
                pack.teachingLanguages(),
                found.size() > PAGE ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<MentorLine> allMentors(Actor actor, MentorFilter filter) {
        return mentors.page(actor, filter.whole(), MOST);
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    MenteesPage mentees(Actor actor, MenteeFilter filter) {
        List<MenteeLine> found = mentees.page(filter, PAGE + 1);
        List<MenteeLine> lines = cut(found);
        return new MenteesPage(
                lines,
                filter,
                pack.mentoring(),
                pack.subjects(),
                actor.atSchool(),
                lines.stream()
                        .filter(line -> line.pair() == null && line.consent().equals("none"))
                        .count(),
                found.size() > PAGE ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    List<MenteeLine> allMentees(MenteeFilter filter) {
        return mentees.page(filter.whole(), MOST);
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    PairsPage pairs(Actor actor, PairFilter filter) {
        List<PairLine> found = pairs.page(actor, filter, PAGE + 1);
        List<PairLine> lines = cut(found);
        return new PairsPage(
                lines,
                filter,
                found.size() > PAGE ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<PairLine> allPairs(Actor actor, PairFilter filter) {
        return pairs.page(actor, filter.whole(), MOST);
    }

    private static <T> List<T> cut(List<T> found) {
        return found.size() > PAGE ? found.subList(0, PAGE) : found;
    }
}
