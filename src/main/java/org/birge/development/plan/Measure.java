package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a measure says, as it is written.
 *
 * @param section code of the pack's section
 * @param kind one of the pack's kinds of work
 * @param responsible exactly one person; null only while the plan is a draft
 * @param helpers people who help
 * @param expected result with its indicator
 * @param needs codes of the areas it answers
 * @param sample code of the sample measure it was made from
 * @param act it comes from
 * @param detail what else it says
 */
public record Measure(
        String section,
        String title,
        String kind,
        String forWhom,
        @Nullable Long responsible,
        List<Long> helpers,
        @Nullable LocalDate begins,
        @Nullable LocalDate due,
        String expected,
        String resources,
        List<String> needs,
        String evidence,
        @Nullable String sample,
        @Nullable String act,
        Detail detail) {

    /** Measures kept before there were details have none. */
    public Measure {
        detail = Objects.requireNonNullElse(detail, Detail.NONE);
    }

    public Measure(
            String section,
            String title,
            String kind,
            String forWhom,
            @Nullable Long responsible,
            List<Long> helpers,
            @Nullable LocalDate begins,
            @Nullable LocalDate due,
            String expected,
            String resources,
            List<String> needs,
            String evidence,
            @Nullable String sample,
            @Nullable String act) {
        this(
                section,
                title,
                kind,
                forWhom,
                responsible,
                helpers,
                begins,
                due,
                expected,
                resources,
                needs,
                evidence,
                sample,
                act,
                Detail.NONE);
    }

    /** The same with other details. */
    public Measure with(Detail more) {
        return new Measure(
                section,
                title,
                kind,
                forWhom,
                responsible,
                helpers,
                begins,
                due,
                expected,
                resources,
                needs,
                evidence,
                sample,
                act,
                more);
    }
}
