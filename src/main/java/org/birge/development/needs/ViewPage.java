package org.birge.development.needs;

import java.util.Map;
import java.util.Objects;
import org.birge.instruments.Campaign;
import org.birge.instruments.LeaderView;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A leader's view of one teacher.
 *
 * @param turn which of the reader's teachers it is, from 1; of how many
 * @param chosen value by area as a form sends it: a number, or "none" for "cannot say"
 */
public record ViewPage(
        Campaign campaign,
        NeedsInstrument questions,
        LeaderView view,
        int turn,
        int all,
        boolean mayEdit,
        Map<String, String> chosen,
        Problems problems) {

    static final String CANNOT_SAY = "none";

    public boolean isChosen(String area, String value) {
        return value.equals(chosen.get(area));
    }

    static String typed(@Nullable Integer value) {
        return Objects.toString(value, CANNOT_SAY);
    }

    ViewPage with(Map<String, String> typed, Problems found) {
        return new ViewPage(campaign, questions, view, turn, all, mayEdit, typed, found);
    }
}
