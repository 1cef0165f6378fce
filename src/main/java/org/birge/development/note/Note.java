package org.birge.development.note;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A note of inside-school control.
 *
 * @param measure the control measure it belongs to: number in the plan's list of titles is not kept, its title is
 * @param follows public id of the note whose advice is looked at again
 * @param heardAt kind of the council that hears it
 * @param number and document once it is finished
 */
public record Note(
        long id,
        String publicId,
        long organisation,
        SchoolYear year,
        String measure,
        String measureTitle,
        @Nullable String follows,
        long controllerId,
        String controller,
        String theme,
        Language language,
        LocalDate visitedOn,
        String lookedAt,
        String found,
        String strengths,
        @Nullable String heardAt,
        @Nullable LocalDate againOn,
        @Nullable Instant finishedAt,
        @Nullable String number,
        @Nullable String document,
        long version,
        List<Reader> readers,
        List<Advice> advice) {

    /** Whose work was looked at. */
    public record Reader(
            long id, String publicId, String name, @Nullable Instant readAt) {}

    /** A line of advice; task is its address once there is one. */
    public record Advice(
            int position,
            String words,
            long responsibleId,
            String responsiblePublicId,
            String responsible,
            LocalDate due,
            @Nullable Long taskId,
            @Nullable String task) {}

    NoteState state() {
        return finishedAt == null ? NoteState.DRAFT : NoteState.FINISHED;
    }

    public boolean finished() {
        return finishedAt != null;
    }

    boolean lookedAt(@Nullable Long person) {
        return person != null && readers.stream().anyMatch(reader -> reader.id() == person);
    }
}
