package org.birge.development.needs;

import java.util.List;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults;
import org.birge.instruments.NeedSource;
import org.birge.instruments.Newcomers;
import org.jspecify.annotations.Nullable;

/**
 * Those who began after the campaign, beside its results.
 *
 * @param shown with the others, without or alone
 * @param asked and answered people so far, of all rounds of the year
 * @param counted people whose answers may be shown; 0 where they are too few
 * @param possible whether they can be shown beside the others, with this source
 * @param open whether a questionnaire for newcomers runs
 */
public record NewcomersTold(Newcomers shown, int asked, int answered, int counted, boolean possible, boolean open) {

    static @Nullable NewcomersTold of(List<Campaign> rounds, GroupResults.Results found, ResultsPages.Wish wish) {
        if (rounds.isEmpty()) {
            return null;
        }
        return new NewcomersTold(
                wish.newcomers(),
                rounds.stream().mapToInt(Campaign::asked).sum(),
                rounds.stream().mapToInt(Campaign::answered).sum(),
                found.newcomers(),
                found.newcomers() > 0 && wish.source() != NeedSource.LEADER,
                rounds.stream().anyMatch(round -> !round.isClosed()));
    }

    public List<Newcomers> ways() {
        return List.of(Newcomers.values());
    }

    /** The key of what is said of them. */
    public String words() {
        if (possible) {
            return "needs.with.says." + shown.code();
        }
        if (counted > 0) {
            return "needs.with.leader";
        }
        return open ? "needs.with.open" : "needs.with.few";
    }
}
