package org.birge.registry.division;

import java.util.Map;
import org.birge.shared.Refusal;
import org.birge.web.Picker;
import org.birge.web.Problems;

/** Who is to work in which division, as it was typed. */
public record DivisionForm(Picker person, String division, Problems problems) {

    static DivisionForm empty() {
        return of(Map.of());
    }

    static DivisionForm of(Map<String, String> typed) {
        return new DivisionForm(
                Picker.of("person", typed), typed.getOrDefault("division", "").strip(), Problems.none());
    }

    /** What is missing, at its field. */
    DivisionForm check() {
        if (person.undecided()) {
            problems.add(person.name(), "web.picker.unclear");
        } else if (person.empty()) {
            problems.add(person.name(), "registry.division.refusal.person");
        }
        if (division.isEmpty()) {
            problems.add("division", "registry.division.refusal.division");
        }
        return this;
    }

    DivisionForm refused(Refusal refusal) {
        problems.add(person.name(), refusal);
        return this;
    }

    DivisionForm with(Picker found) {
        return new DivisionForm(found, division, problems);
    }
}
