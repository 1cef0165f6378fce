package org.birge.development.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A school's year as those above it see it.
 *
 * @param topNeed name of the greatest need; null when there is none to show, or the reader may not see needs
 * @param visits of the centre, the newest first; for the centre alone
 * @param readsPlan whether the plan may be opened: by the authority once it is submitted
 */
public record SchoolYearPage(
        SchoolYear year,
        String school,
        Facts facts,
        @Nullable Text topNeed,
        boolean readsPlan,
        List<Visit> visits) {

    /** @param seen and agreements of its record; null while there is none */
    public record Visit(
            String publicId,
            String topic,
            LocalDate day,
            boolean recorded,
            @Nullable String seen,
            @Nullable String agreements) {}

    /**
     * @param state of the plan: none, draft, returned, submitted, agreed, noted; since when
     * @param counted the day of the last confirmed control point, which tasks, done and overdue were counted on
     */
    public record Facts(
            String name,
            @Nullable String district,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable LocalDate closedOn,
            int asked,
            int answered,
            @Nullable String topArea,
            @Nullable Integer topIndex,
            @Nullable String plan,
            String state,
            @Nullable Instant since,
            int tasks,
            int done,
            int overdue,
            @Nullable LocalDate counted) {}

    public int share() {
        return facts.tasks() == 0 ? 0 : Math.round(100f * facts.done() / facts.tasks());
    }
}
