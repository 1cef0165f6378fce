package org.birge.support.situation;

import java.util.List;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/** The problems that schools show to the centre. */
public record ProblemsPage(
        List<ProblemLine> lines,
        ProblemFilter filter,
        List<NeedsInstrument.Area> areas,
        List<String> districts,
        @Nullable String next,
        @Nullable String first) {

    public List<String> states() {
        return List.of("open", "waiting", "solved", "all");
    }

    public List<String> sinces() {
        return List.of("1", "3", "6", "12");
    }
}
