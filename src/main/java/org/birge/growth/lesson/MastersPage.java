package org.birge.growth.lesson;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/** @param plans whether the reader plans master lessons */
public record MastersPage(
        List<MasterLine> lines,
        MasterFilter filter,
        List<String> views,
        boolean plans,
        List<CountryPack.Subject> subjects,
        @Nullable String next,
        @Nullable String first) {

    public List<String> languages() {
        return MasterPlan.LANGUAGES;
    }

    public List<String> kinds() {
        return MasterPlan.KINDS;
    }
}
