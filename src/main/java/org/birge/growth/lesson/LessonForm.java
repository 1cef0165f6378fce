package org.birge.growth.lesson;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form of an open lesson, as it was typed.
 *
 * @param lesson public id of the one that is changed; null for a new one
 */
public record LessonForm(
        @Nullable String lesson,
        long version,
        Map<String, String> typed,
        Problems problems,
        List<CountryPack.Subject> subjects,
        LocalDate today) {

    private static final String PLACES = "5";

    static LessonForm of(
            @Nullable String lesson, long version, Map<String, String> typed, CountryPack pack, LocalDate today) {
        return new LessonForm(lesson, version, Map.copyOf(typed), Problems.none(), pack.subjects(), today);
    }

    /** With what is offered already. */
    static Map<String, String> typed(LessonOffer offer) {
        Map<String, String> typed = new HashMap<>();
        typed.put("subject", offer.subject());
        typed.put("class", offer.className());
        typed.put("topic", offer.topic());
        typed.put("words", offer.words());
        typed.put("day", offer.time().day().toString());
        typed.put("begins", offer.time().begins().toString());
        typed.put("ends", offer.time().ends().toString());
        typed.put("room", Objects.requireNonNullElse(offer.room(), ""));
        typed.put("places", Integer.toString(offer.places()));
        typed.put("reach", offer.reach());
        return typed;
    }

    /** With what the command refused, told at the field that can mend it. */
    LessonForm refused(Refusal refusal) {
        String field =
                switch (refusal.key()) {
                    case "lessons.problem.day", "lessons.problem.no-school", "lessons.refusal.same-time" -> "day";
                    case "lessons.problem.hours" -> "begins";
                    case "lessons.refusal.places-taken", "lessons.problem.places" -> "places";
                    default -> "topic";
                };
        problems.add(field, refusal);
        return this;
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public String places() {
        return typed.containsKey("places") ? text("places") : PLACES;
    }

    public String reach() {
        return typed.containsKey("reach") ? text("reach") : LessonOffer.REACHES.getFirst();
    }

    /** What is offered; null when something is wrong, told at the fields. */
    @Nullable
    LessonOffer read(LessonDays days) {
        if (subjects.stream().noneMatch(one -> one.code().equals(text("subject")))) {
            problems.add("subject", "lessons.problem.choose");
        }
        words("class", Longest.NUMBER);
        words("topic", Longest.NAME);
        words("words", Longest.WORDS);
        LessonTime time = time(days);
        if (text("room").length() > Longest.NAME) {
            problems.add("room", "lessons.problem.long", Longest.NAME);
        }
        int places = places().matches("\\d{1,3}") ? Integer.parseInt(places()) : 0;
        if (places < 1 || places > LessonOffer.MOST_PLACES) {
            problems.add("places", "lessons.problem.places", LessonOffer.MOST_PLACES);
        }
        if (!LessonOffer.REACHES.contains(reach())) {
            problems.add("reach", "lessons.problem.choose");
        }
        return time == null || !problems.isEmpty()
                ? null
                : new LessonOffer(
                        text("subject"),
                        text("class"),
                        text("topic"),
                        text("words"),
                        time,
                        text("room").isEmpty() ? null : text("room"),
                        places,
                        reach());
    }

    private @Nullable LessonTime time(LessonDays days) {
        LocalDate day = parsed(() -> LocalDate.parse(text("day")));
        LocalTime begins = parsed(() -> LocalTime.parse(text("begins")));
        LocalTime ends = parsed(() -> LocalTime.parse(text("ends")));
        LessonTime time = new LessonTime(
                day == null ? days.today() : day,
                begins == null ? LocalTime.MIN : begins,
                ends == null ? LocalTime.MIN : ends);
        if (day == null) {
            problems.add("day", "lessons.problem.no-day");
        } else if (!days.near(day)) {
            problems.add("day", "lessons.problem.day");
        } else if (!days.schoolDay(day)) {
            problems.add("day", "lessons.problem.no-school");
        }
        if (!time.possible()) {
            problems.add("begins", "lessons.problem.hours");
        } else if (day != null && day.equals(days.today()) && days.begun(time)) {
            problems.add("begins", "lessons.problem.day");
        }
        return time;
    }

    private static <T> @Nullable T parsed(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private void words(String name, int longest) {
        if (text(name).isEmpty()) {
            problems.add(name, "lessons.problem.empty");
        } else if (text(name).length() > longest) {
            problems.add(name, "lessons.problem.long", longest);
        }
    }
}
