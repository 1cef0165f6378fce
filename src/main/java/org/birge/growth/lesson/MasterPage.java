package org.birge.growth.lesson;

import java.time.Instant;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** One master lesson with its discussion. */
public record MasterPage(Facts lesson, Rights rights, List<Comment> comments, Coming coming) {

    /**
     * Who comes to one that is on a day.
     *
     * @param places null where they are not limited; taken so many of them
     * @param guest whether the reader comes
     * @param host whether the reader gives it or is of the centre, and sees all
     * @param people who comes, as far as the reader may know
     * @param full whether the reader finds no place left
     */
    public record Coming(
            boolean live,
            @Nullable Integer places,
            int taken,
            boolean guest,
            boolean host,
            boolean full,
            List<Guest> people) {}

    public record Guest(String name, String place) {}

    /**
     * @param giver name of who gives it, of an outsider with who that is
     * @param own whether the reader gives it
     * @param recording address of the recording; file the name of the file that holds it
     */
    public record Facts(
            String publicId,
            String title,
            String kind,
            @Nullable Text subject,
            String origin,
            String language,
            String translation,
            String giver,
            @Nullable String giverWords,
            boolean own,
            String words,
            @Nullable LessonTime time,
            @Nullable String place,
            @Nullable String link,
            @Nullable String recording,
            @Nullable String file,
            @Nullable String reason,
            @Nullable String analysis,
            MasterState state,
            long version) {

        public boolean recorded() {
            return recording != null || file != null;
        }
    }

    public record Rights(
            boolean change,
            boolean announce,
            boolean show,
            boolean keep,
            boolean comment,
            boolean moderate,
            boolean analyse,
            boolean callOff,
            boolean signUp,
            boolean leave) {

        /** Whether the centre has something to do. */
        public boolean any() {
            return change || announce || show || keep || analyse || callOff;
        }
    }

    /**
     * @param words null for those the centre hid, with the reason then
     * @param removable whether the reader may take them back
     */
    public record Comment(
            String publicId,
            @Nullable String name,
            String place,
            @Nullable String words,
            Instant at,
            @Nullable String hidden,
            boolean removable) {}
}
