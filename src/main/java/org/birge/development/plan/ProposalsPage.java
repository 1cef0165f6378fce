package org.birge.development.plan;

import java.time.Month;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What to begin a plan with: needs that last year left, measures of last year and open decisions, then sample measures for each priority need.
 *
 * @param light whether the school is small and its plan still empty: five to eight measures are chosen beforehand
 */
public record ProposalsPage(
        String plan,
        SchoolYear year,
        List<LeftNeed> left,
        List<Offer> offers,
        boolean light,
        List<Need> needs,
        List<Colleague> colleagues) {

    private static final int LIGHT_PLAN = 7;

    /** Whether a sample is chosen beforehand: in a light year as many for each need as make seven measures in all. */
    public boolean suggested(Need need, Sample sample) {
        int unanswered =
                (int) needs.stream().filter(one -> one.reason() == null).count();
        int each = Math.max(1, LIGHT_PLAN / Math.max(1, unanswered));
        return light
                && need.reason() == null
                && needs.indexOf(need) < LIGHT_PLAN
                && need.samples().indexOf(sample) < each;
    }

    /** Somebody who may be responsible. */
    public record Colleague(long id, String name, Text post) {}

    /** A priority need with what could answer it; measures counts those the plan already has. */
    public record Need(
            String area,
            Text title,
            int index,
            int answered,
            int asked,
            long measures,
            @Nullable String reason,
            List<Sample> samples) {}

    /** @param responsible who usually answers for such work; taken whether the plan already has it */
    public record Sample(
            String code,
            Text title,
            Text expected,
            Text section,
            String kind,
            Month begins,
            Month due,
            @Nullable Long responsible,
            @Nullable Text act,
            boolean taken) {}
}
