package org.birge.registry.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.birge.shared.Longest;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed into a form of the registry, as typed, and what is wrong with it. */
public record Form(Map<String, String> typed, Problems problems) {

    private static final BigDecimal MOST_HOURS = new BigDecimal(40);

    public static Form of(Map<String, String> typed) {
        return new Form(Map.copyOf(typed), Problems.none());
    }

    /** As typed, without blanks at the ends; empty when nothing was. */
    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** The same as it may be kept; what is longer is a problem. */
    private String kept(String name) {
        String text = text(name);
        int most = name.equals("skills") ? Longest.WORDS : name.equals("reason") ? Longest.LINE : Longest.NAME;
        int longest = text.lines().mapToInt(String::length).max().orElse(0);
        if (text.length() <= most && longest <= (name.equals("skills") ? Longest.NAME : most)) {
            return text;
        }
        if (!problems.has(name)) {
            problems.add(name, "web.refusal.too-long", name.equals("skills") ? Longest.NAME : most, longest);
        }
        return "…";
    }

    public @Nullable String orNull(String name) {
        String text = kept(name);
        return text.isEmpty() ? null : text;
    }

    public String required(String name) {
        String text = kept(name);
        if (text.isEmpty()) {
            problems.add(name, "registry.person.wrong.required");
        }
        return text;
    }

    /** A date field; the epoch stands in when it is wrong, and the problem is noted. */
    public LocalDate requiredDate(String name) {
        if (required(name).isEmpty()) {
            return LocalDate.EPOCH;
        }
        LocalDate day = date(name);
        return day == null ? LocalDate.EPOCH : day;
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException wrong) {
            // told below, like a year nobody means
        }
        problems.add(name, "registry.person.wrong.date");
        return null;
    }

    /** Hours a week, 0 to 40; a comma is as good as a point. */
    public @Nullable BigDecimal hours(String name) {
        String text = text(name).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal hours = new BigDecimal(text);
            if (hours.signum() >= 0 && hours.compareTo(MOST_HOURS) <= 0 && hours.scale() <= 1) {
                return hours;
            }
        } catch (NumberFormatException wrong) {
            // told below, like a load out of range
        }
        problems.add(name, "registry.person.wrong.load");
        return null;
    }

    /** One of the codes the pack has, or null where none was chosen. */
    public @Nullable String choice(String name, Predicate<String> known) {
        String code = orNull(name);
        if (code != null && !known.test(code)) {
            problems.add(name, "registry.person.wrong.choice");
        }
        return code;
    }

    /** Lines of a text field, blank ones left out. */
    public List<String> lines(String name) {
        return kept(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public long number(String name) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    public boolean isRight() {
        return problems.isEmpty();
    }
}
