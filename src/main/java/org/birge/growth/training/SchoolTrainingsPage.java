package org.birge.growth.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of the school goes where. */
public record SchoolTrainingsPage(
        List<EnrolmentLine> lines,
        SchoolTrainingsFilter filter,
        @Nullable String next,
        @Nullable String first) {}
