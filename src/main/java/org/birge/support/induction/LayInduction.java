package org.birge.support.induction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.Mentorship;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays a programme over the school days of a pair's period: those of the mentee's school, with what was set for it, whoever acts. */
@Component
class LayInduction {

    /** A programme this much longer than the period may still be drawn together; one that is longer yet makes way for a shorter one. */
    private static final double MOST_DRAWN = 1.5;

    private final Inductions inductions;
    private final Programmes programmes;
    private final PairSteps steps;
    private final SchoolDays days;
    private final InductionNews news;
    private final CountryPack pack;
    private final JdbcClient sql;
    private final TransactionTemplate apart;

    LayInduction(
            Inductions inductions,
            Programmes programmes,
            PairSteps steps,
            SchoolDays days,
            InductionNews news,
            CountryPack pack,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.inductions = inductions;
        this.programmes = programmes;
        this.steps = steps;
        this.days = days;
        this.news = news;
        this.pack = pack;
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** The programme that was chosen, or the usual one of the country; a colleague has none unless it was chosen. */
    void run(Mentorship pair) {
        LaidDays laid = daysOf(pair);
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

    /** Read with the eyes of the application: the mentor of another district does not see what was set for the mentee's. */
    private LaidDays daysOf(Mentorship pair) {
        return Scope.call(
                Scope.everything("induction"),
                () -> apart.execute(status -> {
                    Predicate<LocalDate> teaches =
                            days.teachingDaysOf(sql.sql("select place_key from registry_api.place where id = :school")
                                    .param("school", pair.organisation())
                                    .query(Long.class)
                                    .single());
                    return LaidDays.of(pair.begins(), pair.ends(), teaches);
                }));
    }
}
