package org.birge.development.plan;

import org.birge.development.Effects;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An area that last year left as a need, offered first to a new plan (cycle, 2): ten people and more stand behind each of its figures.
 *
 * @param then and now the index of the whole staff in last year's diagnosis and in this one's; null where fewer than ten answered
 * @param threshold of this year's diagnosis
 * @param effect of last year's measures, where it was weak; else null
 * @param measures of the new plan that answer it already
 * @param proposed whether measures for it are proposed further down the page
 */
public record LeftNeed(
        String area,
        Text title,
        @Nullable Integer then,
        @Nullable Integer now,
        int threshold,
        Effects.@Nullable Line effect,
        long measures,
        boolean proposed) {

    /** Whether the need stayed at the threshold or above. */
    public boolean stayed() {
        return then != null && now != null && then >= threshold && now >= threshold;
    }
}
