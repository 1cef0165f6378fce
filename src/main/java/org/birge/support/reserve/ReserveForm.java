package org.birge.support.reserve;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The form in which somebody says for what they, or another, prepare; as it was typed.
 *
 * @param whom who is put forward; null where one speaks for oneself
 * @param entry public id of the entry that is changed; null for a new one
 */
public record ReserveForm(
        MultiValueMap<String, String> typed,
        Problems problems,
        List<CountryPack.TeachingLanguage> languages,
        @Nullable Picker whom,
        @Nullable String entry,
        long version) {

    static ReserveForm own(MultiValueMap<String, String> typed, CountryPack pack) {
        return new ReserveForm(typed, Problems.none(), pack.teachingLanguages(), null, null, 0);
    }

    static ReserveForm forward(MultiValueMap<String, String> typed, CountryPack pack, Picker whom) {
        return new ReserveForm(typed, Problems.none(), pack.teachingLanguages(), whom, null, 0);
    }

    static ReserveForm change(
            MultiValueMap<String, String> typed, CountryPack pack, ReservePage.Facts entry, long version) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(typed);
        if (!typed.containsKey("post")) {
            values.add("post", entry.post());
            values.addAll("language", entry.languageCodes());
            values.add("ready", entry.readyFrom().toString());
            values.add("why", entry.why());
        }
        return new ReserveForm(values, Problems.none(), pack.teachingLanguages(), null, entry.publicId(), version);
    }

    public String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    public boolean chosen(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    public List<String> posts() {
        return ReserveWish.POSTS;
    }

    public String action() {
        return entry != null ? "/reserve/" + entry : whom != null ? "/reserve" : "/reserve/me";
    }

    public String back() {
        return entry != null ? "/reserve/" + entry : "/reserve/me";
    }

    /** What was typed, or null where its problems stand at the fields. */
    @Nullable
    ReserveWish read() {
        if (!ReserveWish.POSTS.contains(text("post"))) {
            problems.add("post", "reserve.problem.post");
        }
        List<String> tongues = new ArrayList<>(typed.getOrDefault("language", List.of()));
        if (tongues.isEmpty()) {
            problems.add("language", "mentors.problem.language");
        }
        LocalDate ready = day(text("ready"));
        if (ready == null) {
            problems.add("ready", "mentors.problem.day");
        }
        if (text("why").isEmpty()) {
            problems.add("why", "reserve.problem.why");
        }
        return ready == null || !problems.isEmpty() ? null : new ReserveWish(text("post"), tongues, ready, text("why"));
    }

    /** At which field a refusal belongs. */
    static String field(String key) {
        return switch (key) {
            case "reserve.problem.ready" -> "ready";
            case "mentors.problem.language" -> "language";
            case "reserve.refusal.apply-yourself" -> "whom";
            default -> "post";
        };
    }

    /** Null where it cannot be read. */
    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
