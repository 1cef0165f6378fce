package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.springframework.stereotype.Repository;

/** What the centre does for a school's measures, as far as the reader sees visits and requests themselves (J0.4, J0.5). */
@Repository
class HelpWithMeasures {

    /** In the order of the days. */
    Supplier<List<MeasureHelp>> of(Gathering asked, long school) {
        return asked.list(Query.of(
                        """
                select measure, kind, address, topic, day, given
                  from support_api.help_with_measure
                 where organisation_id = :school
                 order by day, address
                """,
                        (row, n) -> new MeasureHelp(
                                row.getString("measure"),
                                row.getString("kind"),
                                row.getString("address"),
                                row.getString("topic"),
                                row.getObject("day", LocalDate.class),
                                row.getBoolean("given")))
                .with("school", school));
    }
}
