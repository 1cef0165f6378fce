package org.birge.support.induction;

import java.util.List;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The pairs one follows.
 *
 * @param state going, late or over
 * @param next address of the next page, first of the first one
 */
public record MilestonesPage(
        String state,
        List<MilestoneLine> lines,
        @Nullable String next,
        @Nullable String first) {

    static final List<String> STATES = List.of("going", "late", "over");

    public List<String> states() {
        return STATES;
    }

    public String in(String other) {
        return Pages.address("/mentors/milestones", "state", other);
    }

    public String export(String format) {
        return Pages.address("/mentors/milestones/export", "state", state, "format", format);
    }
}
