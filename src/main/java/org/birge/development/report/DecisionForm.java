package org.birge.development.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a hearing as it was typed. The names of its fields end with the council, since a page may show several of them.
 *
 * @param council code of the kind of council that heard the report
 */
public record DecisionForm(String council, Picker responsible, String wording, String due, Problems problems) {

    private static final int LONGEST = 500;

    static DecisionForm empty(String council) {
        return new DecisionForm(council, Picker.of("responsible-" + council, Map.of()), "", "", Problems.none());
    }

    static DecisionForm of(String council, Map<String, String> typed) {
        return new DecisionForm(
                council,
                Picker.of("responsible-" + council, typed),
                typed.getOrDefault("wording-" + council, "").strip(),
                typed.getOrDefault("due-" + council, ""),
                Problems.none());
    }

    public String field(String name) {
        return name + "-" + council;
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    DecisionForm with(Picker found) {
        return new DecisionForm(council, found, wording, due, problems);
    }

    /** What is missing or cannot be, at its field. @param earliest the day of the hearing */
    void check(LocalDate earliest) {
        if (wording.isEmpty() || wording.length() > LONGEST) {
            problems.add(field("wording"), "report.refusal.decision-words");
        }
        if (responsible.undecided()) {
            problems.add(field("responsible"), "web.picker.unclear");
        } else if (chosen() == null) {
            problems.add(field("responsible"), "report.decide.nobody");
        }
        LocalDate day = day();
        if (day == null || day.isBefore(earliest)) {
            problems.add(field("due"), "report.decide.day");
        }
    }

    @Nullable
    Long chosen() {
        return responsible.id().matches("[0-9]{1,18}") ? Long.valueOf(responsible.id()) : null;
    }

    @Nullable
    LocalDate day() {
        try {
            return due.isBlank() ? null : LocalDate.parse(due.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
