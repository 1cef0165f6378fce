package org.birge.growth.practice;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/** @param nominates whether the reader may nominate a teacher */
public record ExperiencesPage(
        List<ExperienceLine> lines,
        ExperienceFilter filter,
        List<String> views,
        boolean nominates,
        List<CountryPack.Subject> subjects,
        @Nullable String next,
        @Nullable String first) {

    public List<ExperienceState> states() {
        return List.of(ExperienceState.values());
    }
}
