package org.birge.growth.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** The form that names the two reviewers, as it was typed. */
public record ReviewersForm(ExperiencePage page, long version, Picker first, Picker second, Problems problems) {

    /** With those who review it already. */
    static ReviewersForm of(ExperiencePage page) {
        return new ReviewersForm(
                page, page.experience().version(), named("first", page, 0), named("second", page, 1), Problems.none());
    }

    static ReviewersForm of(ExperiencePage page, long version, Map<String, String> typed) {
        return new ReviewersForm(page, version, Picker.of("first", typed), Picker.of("second", typed), Problems.none());
    }

    private static Picker named(String field, ExperiencePage page, int which) {
        if (page.reviewers().size() <= which) {
            return Picker.chosen(field, "", "");
        }
        ExperiencePage.Reviewer reviewer = page.reviewers().get(which);
        return Picker.chosen(field, reviewer.publicId(), reviewer.name());
    }

    ReviewersForm with(Picker one, Picker other) {
        return new ReviewersForm(page, version, one, other, problems);
    }

    /** Ids of both; null when one is missing, told at the fields. People are known by their public ids. */
    @Nullable
    List<Long> read(Function<String, Optional<Long>> people) {
        List<Long> chosen = new ArrayList<>();
        for (Picker picker : List.of(first, second)) {
            people.apply(picker.id())
                    .ifPresentOrElse(chosen::add, () -> problems.add(picker.name(), "practice.problem.reviewer"));
        }
        return problems.isEmpty() ? chosen : null;
    }
}
