package org.birge.support.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** The day and the part of it as they were typed: half a day, or hours. */
final class TypedTime {

    private TypedTime() {}

    /** Null when something is wrong, told at day and part. */
    static @Nullable VisitTime read(Map<String, String> typed, Problems problems, VisitDays days) {
        LocalDate day = day(text(typed, "day"));
        if (day == null) {
            problems.add("day", text(typed, "day").isEmpty() ? "visits.problem.choose-day" : "visits.problem.no-day");
        } else if (!days.near(day)) {
            problems.add("day", "visits.problem.day");
        } else if (!days.working(day)) {
            problems.add("day", "visits.problem.no-work");
        }
        LocalDate of = day == null ? days.today() : day;
        VisitTime time =
                switch (text(typed, "part")) {
                    case "morning" -> VisitTime.morning(of);
                    case "afternoon" -> VisitTime.afternoon(of);
                    default -> hours(of, text(typed, "begins"), text(typed, "ends"));
                };
        if (time == null || !time.possible()) {
            problems.add("part", "visits.problem.hours");
        }
        return problems.isEmpty() ? time : null;
    }

    private static @Nullable VisitTime hours(LocalDate day, String begins, String ends) {
        try {
            return new VisitTime(day, LocalTime.parse(begins), LocalTime.parse(ends));
        } catch (DateTimeException none) {
            return null;
        }
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }

    static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
