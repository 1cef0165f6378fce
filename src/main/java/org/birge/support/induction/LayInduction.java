package org.birge.support.induction;

import java.util.Comparator;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.Mentorship;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a programme over the school days of a pair's period. */
@Component
class LayInduction {

    /** A programme this much longer than the period may still be drawn together; one that is longer yet makes way for a shorter one. */
    private static final double MOST_DRAWN = 1.5;

    private final Inductions inductions;
    private final Programmes programmes;
    private final PairSteps steps;
    private final PeriodDays days;
    private final InductionNews news;
    private final CountryPack pack;

    LayInduction(
            Inductions inductions,
            Programmes programmes,
            PairSteps steps,
            PeriodDays days,
            InductionNews news,
            CountryPack pack) {
        this.inductions = inductions;
        this.programmes = programmes;
        this.steps = steps;
        this.days = days;
        this.news = news;
        this.pack = pack;
    }

    /** The programme that was chosen, or the usual one of the country; a colleague has none unless it was chosen. */
    void run(Mentorship pair) {
        LaidDays laid = days.of(pair);
        Inductions.Chosen chosen = inductions.of(pair.id()).orElseGet(() -> usual(pair, laid));
        if (chosen == null) {
            return;
        }
        int length = chosen.steps().stream()
                .mapToInt(Programme.Step::schoolDay)
                .max()
                .orElse(1);
        chosen.steps().forEach(step -> steps.lay(pair, step, laid.due(step.schoolDay(), length)));
        inductions.laid(pair.id());
        news.laid(pair, chosen.title());
    }

    private Inductions.@Nullable Chosen usual(Mentorship pair, LaidDays laid) {
        List<Programme> fitting = programmes.ready(pack.defaultLanguage()).stream()
                .filter(one -> one.whomCode().equals(pair.kind()))
                .sorted(Comparator.comparingInt(Programme::schoolDays).reversed())
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        Programme usual = fitting.stream()
                .filter(one -> one.schoolDays() <= laid.days().size() * MOST_DRAWN)
                .findFirst()
                .orElse(fitting.getLast());
        inductions.choose(pair, usual, null);
        return inductions.of(pair.id()).orElseThrow();
    }
}
