package org.birge.support.reserve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.birge.shared.Refusal;
import org.birge.shared.Text;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the reserve, whole: to the person it is about, to who put them forward, to centre and authority.
 *
 * @param typed a form of the page as it was sent; empty while none was
 */
public record ReservePage(
        Facts entry,
        Evidence evidence,
        List<Step> steps,
        Rights rights,
        LocalDate today,
        List<Event> history,
        Map<String, String> typed,
        Problems problems) {

    /** The page with a form of it as it was sent. */
    ReservePage with(Map<String, String> sent) {
        return new ReservePage(entry, evidence, steps, rights, today, history, Map.copyOf(sent), Problems.none());
    }

    /** What stands in a field: as it was typed, else as it is by default. */
    public String text(String field, String usual) {
        return typed.getOrDefault(field, usual).strip();
    }

    /** The day typed into a field that needs one; null when it is none, told there. */
    @Nullable
    LocalDate day(String field) {
        LocalDate day = ReserveForm.day(text(field, ""));
        if (day == null) {
            problems.add(field, "mentors.problem.day");
        }
        return day;
    }

    /** The words typed into a field that needs some; none are told there. */
    String words(String field, String none) {
        String words = text(field, "");
        if (words.isEmpty()) {
            problems.add(field, none);
        }
        return words;
    }

    /** Tells this refusal at its field; what concerns no field, as that somebody else saved meanwhile, is thrown on. */
    void tell(String field, String key, Refusal refusal) {
        if (!refusal.key().equals(key)) {
            throw refusal;
        }
        problems.add(field, refusal);
    }

    /** Whether one of these fields is wrong. */
    public boolean wrong(String... fields) {
        return Arrays.stream(fields).anyMatch(problems::has);
    }

    /**
     * @param person public id of the registry's page; null where the reader does not reach it
     * @param putForwardBy null where the person applied themself
     * @param reviewed the last look; null for none
     */
    public record Facts(
            String publicId,
            String name,
            @Nullable String person,
            String place,
            String post,
            List<String> languageCodes,
            List<Text> languages,
            LocalDate readyFrom,
            String why,
            boolean applied,
            @Nullable String putForwardBy,
            Instant putForwardAt,
            @Nullable Instant reviewed,
            boolean reviewDue,
            @Nullable String reason,
            ReserveState state,
            long version) {}

    /**
     * What the registry, mentoring and trainings know already; nobody is asked for it.
     *
     * @param since first day as an educator, wherever it was
     * @param mentored how many they have mentored
     */
    public record Evidence(
            @Nullable LocalDate since,
            List<Led> led,
            List<Union> unions,
            int mentored,
            List<Training> trainings,
            List<String> skills) {}

    /** A training completed, of so many academic hours. */
    public record Training(
            String title,
            String kind,
            int hours,
            LocalDate lastDay,
            @Nullable String certificate) {}

    /** A post of leading. */
    public record Led(
            Text post,
            boolean acting,
            String place,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A union led. */
    public record Union(
            String name, LocalDate from, @Nullable LocalDate until) {}

    public record Step(
            String publicId,
            String what,
            @Nullable String with,
            LocalDate due,
            @Nullable LocalDate doneOn) {}

    public record Rights(
            boolean own,
            boolean consent,
            boolean change,
            boolean prepare,
            boolean admit,
            boolean review,
            boolean appoint,
            boolean leave,
            boolean remove) {

        public boolean any() {
            return consent || change || admit || review || appoint || leave || remove;
        }
    }

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}
}
