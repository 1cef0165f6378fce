package org.birge.development.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.instruments.SaveAnswers;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A step of the questionnaire as it was sent in, read with its questions at hand. */
record TypedStep(AnswerPage page, MultiValueMap<String, String> typed) {

    /** What is to be saved; a step that is not there: not found. */
    SaveAnswers.Command command(long person, long version) {
        if (page.step() < 1 || page.step() > page.steps()) {
            throw new NotFound();
        }
        String open = open();
        return new SaveAnswers.Command(
                page.own().campaign().publicId(),
                person,
                version,
                given(),
                forms(),
                open == null ? null : open.strip());
    }

    /** What was chosen of the step's items; nothing on the last step. */
    Map<String, Integer> given() {
        Map<String, Integer> given = new HashMap<>();
        page.areas().stream().flatMap(area -> area.items().stream()).forEach(item -> {
            String value = typed.getFirst(item.code());
            if (value != null && value.matches("[0-9]{1,3}")) {
                given.put(item.code(), Integer.valueOf(value));
            }
        });
        return given;
    }

    /** The forms wanted, on the last step only. */
    @Nullable
    List<String> forms() {
        return page.areas().isEmpty() ? Objects.requireNonNullElse(typed.get("wanted"), List.of()) : null;
    }

    /** The open answer, on the last step only. */
    @Nullable
    String open() {
        return page.areas().isEmpty() ? typed.getFirst("open") : null;
    }
}
