package org.birge.growth.practice;

import java.util.List;
import java.util.Map;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** The form that names the two reviewers, as it was typed. */
public record ReviewersForm(ExperiencePage page, Picker first, Picker second, Problems problems) {

    static ReviewersForm of(ExperiencePage page, Map<String, String> typed) {
        return new ReviewersForm(page, Picker.of("first", typed), Picker.of("second", typed), Problems.none());
    }

    ReviewersForm with(Picker one, Picker other) {
        return new ReviewersForm(page, one, other, problems);
    }

    /** Ids of both; null when one is missing, told at the fields. */
    @Nullable
    List<Long> read() {
        for (Picker picker : List.of(first, second)) {
            if (!picker.id().matches("\\d{1,18}")) {
                problems.add(picker.name(), "practice.problem.reviewer");
            }
        }
        return problems.isEmpty() ? List.of(Long.valueOf(first.id()), Long.valueOf(second.id())) : null;
    }
}
