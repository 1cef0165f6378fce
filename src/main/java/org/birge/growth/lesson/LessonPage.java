package org.birge.growth.lesson;

import java.time.Instant;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One open lesson.
 *
 * @param host whether the reader shows it or leads the school where it is
 * @param nominates whether the reader may put the teacher forward for what was shown
 * @param guests to the host all who come; to a leader of another school those of that school
 * @param analyses how many guests have written; written are those the reader may read, the teacher's all
 * @param history for the host alone
 */
public record LessonPage(
        Facts lesson,
        boolean host,
        boolean guest,
        boolean begun,
        boolean nominates,
        Rights rights,
        List<Guest> guests,
        int analyses,
        List<Analysis> written,
        List<Event> history) {

    /** @param reason why it was declined or called off */
    public record Facts(
            String publicId,
            String topic,
            Text subject,
            String className,
            String words,
            String teacher,
            String school,
            String district,
            LessonTime time,
            @Nullable String room,
            int places,
            int taken,
            String reach,
            @Nullable String reason,
            LessonState state,
            long version) {

        public int free() {
            return Math.max(0, places - taken);
        }
    }

    public record Rights(
            boolean answer,
            boolean change,
            boolean signUp,
            boolean leave,
            boolean hold,
            boolean analyse,
            boolean callOff) {

        public boolean any() {
            return answer || change || signUp || leave || hold || analyse || callOff;
        }
    }

    public record Guest(
            long id, String name, String place, @Nullable Boolean came) {}

    /** @param own whether the reader wrote it */
    public record Analysis(
            String name,
            boolean own,
            String takes,
            @Nullable String asks,
            Instant at) {}

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    /** What the reader has written already; null when nothing yet. */
    public @Nullable Analysis own() {
        return written.stream().filter(Analysis::own).findFirst().orElse(null);
    }
}
