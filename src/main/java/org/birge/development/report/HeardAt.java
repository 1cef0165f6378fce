package org.birge.development.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CouncilKind;
import org.springframework.stereotype.Component;

/** Whether the report has been to all councils that hear it: heard, or not, with the reason. */
@Component
public class HeardAt {

    private final Hearings hearings;
    private final HearingCouncils councils;

    HeardAt(Hearings hearings, HearingCouncils councils) {
        this.hearings = hearings;
        this.councils = councils;
    }

    public boolean everywhere(long school, SchoolYear year) {
        Set<String> recorded =
                hearings.of(school, year).stream().map(Hearing::council).collect(Collectors.toSet());
        return councils.all().stream().map(CouncilKind::code).allMatch(recorded::contains);
    }
}
