package org.birge.growth.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.birge.shared.HiddenCells;
import org.birge.shared.Text;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One session with its list.
 *
 * @param own the reader's own place; null without one
 * @param apply what the reader may do to get on the list; null when nothing
 * @param proposing the field with which a leader proposes somebody of the school; null for others
 * @param invited which schools were invited because of a need or a request; null where none
 * @param people those of the reader's school, for the centre all
 * @param words of those who took part, without names, for the centre
 */
public record TrainingPage(
        Facts training,
        Rights rights,
        @Nullable Own own,
        @Nullable Apply apply,
        @Nullable Proposing proposing,
        @Nullable Invited invited,
        List<Participant> people,
        Effects effects,
        List<String> words,
        List<Event> history) {

    /** @param sort lessons, vacation, weekend or holiday */
    public record Day(LocalDate day, String sort) {}

    /**
     * @param academic hours of the course
     * @param link only for whoever has a place, and for the centre
     */
    public record Facts(
            String publicId,
            String course,
            String title,
            String purpose,
            String kind,
            @Nullable String provider,
            int academic,
            List<Day> days,
            LocalTime begins,
            LocalTime ends,
            @Nullable String place,
            @Nullable String link,
            @Nullable Text language,
            int capacity,
            int seated,
            int waiting,
            int asked,
            LocalDate applyBy,
            List<String> trainers,
            TrainingState state,
            @Nullable String reason,
            String centre,
            long version) {

        public int free() {
            return Math.max(capacity - seated, 0);
        }
    }

    public record Rights(
            boolean centre, boolean change, boolean open, boolean callOff, boolean mark, boolean hold, boolean close) {

        public boolean any() {
            return change || open || callOff || mark || hold || close;
        }
    }

    /**
     * @param turn on the waiting list; null where one does not wait
     * @param helped what was answered; null before
     */
    public record Own(
            String publicId,
            EnrolmentState state,
            @Nullable Integer turn,
            @Nullable String reason,
            @Nullable String certificate,
            boolean consent,
            boolean withdraw,
            boolean answer,
            @Nullable String helped,
            @Nullable String words) {}

    /** @param clash the title of another session at the same hours; null without one */
    public record Apply(boolean head, @Nullable String clash) {}

    public record Proposing(Picker picker, Problems problems, boolean clash) {}

    /**
     * @param schools invited; for a leader their own alone
     * @param nobody of them said that nobody comes
     * @param coming of them have people on the list
     * @param centre whether the reader is of the centre
     * @param source need or request
     */
    public record Invited(int schools, int nobody, int coming, boolean centre, String source, String code) {}

    /** @param seen what the head said has changed; null before */
    public record Participant(
            String publicId,
            String name,
            String school,
            EnrolmentState state,
            @Nullable String reason,
            @Nullable String certificate,
            @Nullable String seen,
            @Nullable String words,
            boolean agree,
            boolean accept,
            boolean decline,
            boolean withdraw,
            boolean sayChange) {

        public boolean any() {
            return agree || accept || decline || withdraw || sayChange;
        }
    }

    /** Null wherever fewer than five have answered. */
    public record Effects(
            @Nullable Integer completed,
            @Nullable Integer answered,
            @Nullable Integer helped,
            @Nullable Integer partly,
            @Nullable Integer notHelped,
            @Nullable Integer heads,
            @Nullable Integer seen,
            @Nullable Integer seenPartly,
            @Nullable Integer notSeen) {

        /** Beside so many places, which everybody sees: what that gives away of whoever did not complete it is not shown. */
        Effects beside(int seated) {
            return new Effects(
                    HiddenCells.shown(completed, seated),
                    answered,
                    helped,
                    partly,
                    notHelped,
                    heads,
                    seen,
                    seenPartly,
                    notSeen);
        }

        public boolean any() {
            return completed != null || answered != null || heads != null;
        }
    }

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    public boolean hasAccepting() {
        return people.stream().anyMatch(Participant::accept);
    }
}
