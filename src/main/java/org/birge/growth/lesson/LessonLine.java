package org.birge.growth.lesson;

import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One open lesson in a list.
 *
 * @param mine teacher or guest, null where the reader is neither
 * @param ours names of those from the reader's school who come; told to its leaders alone
 */
public record LessonLine(
        String publicId,
        String topic,
        Text subject,
        String className,
        String teacher,
        String school,
        String district,
        LessonTime time,
        int places,
        int taken,
        LessonState state,
        @Nullable String mine,
        @Nullable String ours) {

    public int free() {
        return Math.max(0, places - taken);
    }
}
