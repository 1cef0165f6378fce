package org.birge.growth.lesson;

import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** One master lesson in a list; without a time it is there to be watched. */
public record MasterLine(
        String publicId,
        String title,
        String kind,
        @Nullable Text subject,
        String origin,
        String language,
        String translation,
        String giver,
        @Nullable LessonTime time,
        boolean recorded,
        int comments,
        MasterState state) {}
