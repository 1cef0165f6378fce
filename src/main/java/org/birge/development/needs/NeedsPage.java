package org.birge.development.needs;

import java.time.LocalDate;
import java.util.List;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns.Asked;
import org.birge.shared.SchoolYear;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The state of a school's diagnosis.
 *
 * @param campaign the newest one, null when there was none yet
 * @param mayExtend whether the last day may be moved, also of a campaign closed with too few answers
 * @param begin what opening another would mean; null for those who may not open one, and while one runs
 * @param unions answered of asked by method union; only the head sees these and the names
 * @param shared whether the school is small enough to share its diagnosis with others, or shares it
 * @param reminder text to paste into a messenger; empty when nobody is missing
 */
public record NeedsPage(
        @Nullable Campaign campaign,
        boolean takesAnswers,
        boolean mayRun,
        boolean mayExtend,
        boolean asksMe,
        @Nullable Begin begin,
        List<UnionShare> unions,
        List<Asked> names,
        List<Campaign> earlier,
        boolean shared,
        String address,
        Problems problems) {

    /** The form for opening. Newcomers only, when the year has had its campaign; waiting are those of before, too few to be counted alone. */
    public record Begin(
            SchoolYear year,
            String closes,
            String threshold,
            int teachers,
            int heads,
            boolean newcomers,
            int waiting,
            boolean leaders,
            LocalDate today) {}

    public record UnionShare(String name, int answered, int asked) {}

    public List<Asked> missing() {
        return names.stream().filter(name -> !name.answered()).toList();
    }

    public boolean isOpen() {
        return campaign != null && !campaign.isClosed();
    }
}
