package org.birge.development.plan;

import java.time.Month;
import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What to begin a plan with: needs that last year left, measures of last year and open decisions, then sample measures for each priority need.
 *
 * @param centre whether it is for a centre, which has no needs and is offered its own directions of last year alone
 * @param fields as they were sent, of the samples that were chosen, by their codes; empty before anything was sent
 * @param light whether the school is small and its plan still empty: five to eight measures are chosen beforehand
 */
public record ProposalsPage(
        String plan,
        boolean centre,
        SchoolYear year,
        List<LeftNeed> left,
        List<Offer> offers,
        boolean light,
        List<Need> needs,
        Map<String, Picker> fields,
        Problems problems) {

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

    /** Whether a sample stands chosen: as it was sent, before that as suggested. */
    public boolean chosen(Need need, Sample sample) {
        return sample.taken() || (fields.isEmpty() ? suggested(need, sample) : fields.containsKey(sample.code()));
    }

    /** Who is to answer for a sample. */
    public Picker field(Sample sample) {
        return fields.getOrDefault(sample.code(), sample.responsible());
    }

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
            Picker responsible,
            @Nullable Text act,
            boolean taken) {}
}
