package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.growth.OfficeDays;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a contact is proposed or mended, as it was typed.
 *
 * @param contact public id of the one that is mended; null for a new one
 * @param reason why it came back
 * @param answers who answers for it
 */
public record ContactForm(
        Map<String, String> typed,
        Problems problems,
        @Nullable String contact,
        long version,
        @Nullable String reason,
        Picker answers) {

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value) {
        return text(name).equals(value);
    }

    public List<String> kinds() {
        return ContactContent.KINDS;
    }

    public List<CountryNames.Country> countries(Language language) {
        return CountryNames.all(language);
    }

    /** What was typed; null when something is wrong, told at the fields. */
    @Nullable
    ContactContent read() {
        if (text("name").isEmpty()) {
            problems.add("name", "contacts.problem.name");
        }
        if (!ContactContent.KINDS.contains(text("kind"))) {
            problems.add("kind", "contacts.problem.choose");
        }
        if (!ContactContent.countries().contains(text("country"))) {
            problems.add("country", "contacts.problem.choose");
        }
        if (text("purpose").isEmpty()) {
            problems.add("purpose", "contacts.problem.purpose");
        }
        LocalDate from = day("from");
        LocalDate until = day("until");
        if (!answers.id().matches("\\d{1,18}")) {
            problems.add("answers", "contacts.problem.answers");
        }
        return from == null || until == null || !problems.isEmpty()
                ? null
                : new ContactContent(
                        text("kind"),
                        text("name"),
                        text("country"),
                        text("purpose"),
                        from,
                        until,
                        Long.parseLong(answers.id()));
    }

    /** What the command refuses, at the field it is about. */
    void tell(Refusal refusal) {
        if (refusal.isStale()) {
            problems.add("name", "contacts.problem.other-tab");
            return;
        }
        String field =
                switch (refusal.key()) {
                    case "contacts.problem.until" -> "until";
                    case "contacts.problem.from" -> "from";
                    case "contacts.problem.answers" -> "answers";
                    default -> throw refusal;
                };
        problems.add(field, refusal);
    }

    private @Nullable LocalDate day(String name) {
        LocalDate day = OfficeDays.typed(text(name));
        if (day == null) {
            problems.add(name, "contacts.problem.no-day");
        }
        return day;
    }
}
