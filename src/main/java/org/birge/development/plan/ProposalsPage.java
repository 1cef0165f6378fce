package org.birge.development.plan;

import java.time.Month;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** Sample measures for each priority need, to choose from. */
public record ProposalsPage(String plan, SchoolYear year, List<Need> needs, List<Colleague> colleagues) {

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
