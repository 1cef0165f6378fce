package org.birge.growth.lesson;

import java.util.List;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher offers to show.
 *
 * @param subject code of the pack's subjects
 * @param className as the school calls it, such as 7-b
 * @param words what guests will see
 * @param room where in the school, null when that is said at the door
 * @param places for guests
 * @param reach district or region: whose teachers see it
 */
public record LessonOffer(
        String subject,
        String className,
        String topic,
        String words,
        LessonTime time,
        @Nullable String room,
        int places,
        String reach) {

    static final int MOST_PLACES = 60;
    static final List<String> REACHES = List.of("district", "region");

    public LessonOffer {
        Longest.demand("className", className, Longest.NUMBER);
        Longest.demand("topic", topic, Longest.NAME);
        Longest.demand("words", words, Longest.WORDS);
        Longest.demand("room", room, Longest.NAME);
    }

    /** Refuses what the form would have told at its fields. */
    LessonOffer check(CountryPack pack, LessonDays days) {
        boolean known = pack.subjects().stream().anyMatch(one -> one.code().equals(subject));
        if (!known || className.isBlank() || topic.isBlank() || words.isBlank() || !REACHES.contains(reach)) {
            throw new Refusal("lessons.refusal.incomplete");
        }
        if (places < 1 || places > MOST_PLACES) {
            throw new Refusal("lessons.problem.places", MOST_PLACES);
        }
        days.demand(time);
        return this;
    }
}
