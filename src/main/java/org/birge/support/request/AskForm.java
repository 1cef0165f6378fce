package org.birge.support.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** The form with which a school asks, as it was typed. */
public record AskForm(
        Map<String, String> typed,
        Problems problems,
        List<CountryPack.Section> sections,
        List<CountryPack.Subject> subjects,
        List<NeedsInstrument.Area> areas) {

    private static final int LONGEST_TOPIC = 200;
    private static final int LONGEST_WORDS = 4000;
    private static final Set<String> WHOM = Set.of("teacher", "leader", "school");
    private static final Set<String> WISHES = Set.of("any", "visit", "online");

    static AskForm of(Map<String, String> typed, CountryPack pack) {
        return new AskForm(
                Map.copyOf(typed),
                Problems.none(),
                pack.sections(),
                pack.subjects(),
                pack.teacherNeeds().areas());
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value, boolean usual) {
        return typed.containsKey(name) ? text(name).equals(value) : usual;
    }

    /** What was asked; null when something is wrong, told at the fields. */
    AskForSupport.@Nullable Command read(LocalDate today) {
        if (!WHOM.contains(text("whom"))) {
            problems.add("whom", "support.problem.choose");
        }
        if (sections.stream().noneMatch(section -> section.code().equals(text("section")))) {
            problems.add("section", "support.problem.section");
        }
        if (!text("subject").isEmpty()
                && subjects.stream().noneMatch(subject -> subject.code().equals(text("subject")))) {
            problems.add("subject", "support.problem.choose");
        }
        if (!text("area").isEmpty()
                && areas.stream().noneMatch(area -> area.code().equals(text("area")))) {
            problems.add("area", "support.problem.choose");
        }
        words("topic", LONGEST_TOPIC);
        words("words", LONGEST_WORDS);
        LocalDate wantedBy = day(today);
        return problems.isEmpty()
                ? new AskForSupport.Command(
                        text("whom"),
                        text("section"),
                        text("subject").isEmpty() ? null : text("subject"),
                        text("topic"),
                        text("words"),
                        WISHES.contains(text("wish")) ? text("wish") : "any",
                        wantedBy,
                        text("measure").isEmpty() ? null : text("measure"),
                        text("area").isEmpty() ? null : text("area"))
                : null;
    }

    private void words(String name, int longest) {
        if (text(name).isEmpty()) {
            problems.add(name, "support.problem.empty." + name);
        } else if (text(name).length() > longest) {
            problems.add(name, "support.problem.long", longest);
        }
    }

    private @Nullable LocalDate day(LocalDate today) {
        if (text("wantedBy").isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text("wantedBy"));
            if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
                problems.add("wantedBy", "support.problem.day");
            }
            return day;
        } catch (DateTimeParseException e) {
            problems.add("wantedBy", "support.problem.no-day");
            return null;
        }
    }
}
