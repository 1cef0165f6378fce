package org.birge.instruments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * What a person has answered so far, for that person's eyes only.
 *
 * @param given values 0 to 100 by item code
 * @param forms codes of the forms of development wanted
 * @param startedAt null before anything was begun
 * @param submittedAt null while it is not handed in
 * @param seconds spent on the questions, pauses of more than three minutes counted as three
 * @param version counts savings, for the second of two open tabs
 */
public record OwnAnswer(
        long respondent,
        Campaign campaign,
        Instrument instrument,
        NeedsInstrument questions,
        Map<String, Integer> given,
        List<String> forms,
        String open,
        @Nullable Instant startedAt,
        @Nullable Instant savedAt,
        @Nullable Instant submittedAt,
        int seconds,
        long version) {

    /** Mean of the area's items, 0 to 100; null while one is not answered. */
    public @Nullable Double score(NeedsInstrument.Area area) {
        return answered(area)
                ? area.items().stream()
                        .mapToInt(item -> given.getOrDefault(item.code(), 0))
                        .average()
                        .orElseThrow()
                : null;
    }

    /** As it is after a saving. */
    OwnAnswer saved(SaveAnswers.Command command, Instant now) {
        Map<String, Integer> all = new HashMap<>(given);
        all.putAll(command.given());
        return new OwnAnswer(
                respondent,
                campaign,
                instrument,
                questions,
                all,
                command.forms() == null ? forms : command.forms(),
                command.open() == null ? open : command.open(),
                startedAt == null ? now : startedAt,
                now,
                submittedAt,
                seconds,
                version + 1);
    }

    public boolean answered(NeedsInstrument.Area area) {
        return area.items().stream().allMatch(item -> given.containsKey(item.code()));
    }

    public boolean isComplete() {
        return questions.areas().stream().allMatch(this::answered);
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /** Whole minutes spent, at least one. */
    public int minutes() {
        return Math.max(1, Math.round(seconds / 60f));
    }
}
