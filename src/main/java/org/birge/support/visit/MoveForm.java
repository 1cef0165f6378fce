package org.birge.support.visit;

import java.util.List;
import java.util.Objects;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Another day for a visit, as it was typed: by the centre with the people who go, or proposed by the school.
 *
 * @param centre whether the centre moves it; then staff may be chosen
 */
public record MoveForm(
        VisitPage.Facts visit,
        boolean centre,
        List<CentrePerson> staff,
        MultiValueMap<String, String> typed,
        Problems problems) {

    public String text(String name, String usual) {
        return typed.containsKey(name)
                ? Objects.requireNonNullElse(typed.getFirst(name), "").strip()
                : usual;
    }

    public boolean chosen(String name, String value, boolean usual) {
        return typed.containsKey(name) ? Objects.requireNonNull(typed.get(name)).contains(value) : usual;
    }

    public boolean leads(long person) {
        return chosen("lead", Long.toString(person), goes(person, true));
    }

    /** With nothing typed yet, those who go now. */
    public boolean along(long person) {
        return typed.containsKey("lead") ? chosen("with", Long.toString(person), false) : goes(person, false);
    }

    public boolean mayInsist() {
        return problems.has("anyway");
    }

    @Nullable
    VisitTime time(VisitDays days) {
        String words = text("words", "");
        if (words.isEmpty()) {
            problems.add("words", "visits.problem.reason");
        } else if (words.length() > PlanForm.LONGEST_WORDS) {
            problems.add("words", "visits.problem.long", PlanForm.LONGEST_WORDS);
        }
        return TypedTime.read(typed.toSingleValueMap(), problems, days);
    }

    private boolean goes(long person, boolean leading) {
        return visit.people().stream().anyMatch(one -> one.id() == person && one.leads() == leading);
    }
}
