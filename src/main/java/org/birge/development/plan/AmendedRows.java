package org.birge.development.plan;

import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** Amendments as the plan's page shows them. */
@Component
class AmendedRows {

    private final CountryPack pack;

    AmendedRows(CountryPack pack) {
        this.pack = pack;
    }

    /** What only the school's leaders see: what is not theirs to send yet, and what they did not send. */
    static boolean shownToAll(Amendments.Row row) {
        return !row.beforeHead()
                && !row.beforeCouncil()
                && !"declined".equals(row.decision())
                && !"withdrawn".equals(row.decision());
    }

    PlanPage.Amended of(Amendments.Row row) {
        Amendments.Way way = row.way();
        return new PlanPage.Amended(
                row.publicId(),
                row.number(),
                row.madeAt(),
                row.who(),
                row.reason(),
                Changed.of(row.before(), row.after()),
                state(row),
                row.decidedAt(),
                row.words(),
                new PlanPage.Sent(
                        row.madeAt().atZone(pack.timeZone()).toLocalDate(),
                        way.adoptedOn(),
                        way.minutesNumber(),
                        way.orderNumber(),
                        way.orderDate(),
                        way.answerBy()));
    }

    private static String state(Amendments.Row row) {
        if (row.decision() != null) {
            return row.way().silent() ? "noted-silently" : row.decision();
        }
        return row.beforeHead() ? "proposed" : row.beforeCouncil() ? "council" : "waiting";
    }
}
