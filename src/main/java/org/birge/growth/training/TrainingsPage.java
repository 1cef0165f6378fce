package org.birge.growth.training;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/** The list of sessions. */
public record TrainingsPage(
        List<TrainingLine> lines,
        TrainingFilter filter,
        List<String> kinds,
        List<NeedsInstrument.Area> areas,
        List<CountryPack.TeachingLanguage> languages,
        @Nullable String next,
        @Nullable String first) {}
