package org.birge.development.plan;

import java.util.List;
import org.birge.shared.Text;

/** The priority needs of a school's staff and what the plan does about them. */
public record GreatestNeeds(List<Need> needs) {

    /**
     * A priority need.
     *
     * @param index 0 to 100
     * @param measures of the plan that answer it
     * @param done those of them that are done
     */
    public record Need(Text title, int index, int measures, int done) {}
}
