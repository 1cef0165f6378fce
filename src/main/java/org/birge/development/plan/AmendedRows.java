package org.birge.development.plan;

import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
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

    /** @param above how it is read above the school; null inside it */
    PlanPage.Amended of(Amendments.Row row, @Nullable FromAbove above) {
        Changed change = Changed.of(row.before(), row.after());
        Amendments.Way way = row.way();
        return new PlanPage.Amended(
                row.publicId(),
                row.number(),
                row.madeAt(),
                above == null ? row.who() : above.who(row.madeBy(), row.who()),
                row.reason(),
                above == null ? change : above.change(change),
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
