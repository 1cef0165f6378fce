package org.birge.growth.training;

import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One course with its sessions.
 *
 * @param completed how many have completed sessions of it; null where fewer than five have
 */
public record CoursePage(
        String publicId,
        CourseContent content,
        List<Text> areas,
        @Nullable Text subject,
        String centre,
        CourseState state,
        long version,
        @Nullable Integer completed,
        List<TrainingLine> sessions,
        Rights rights) {

    public record Rights(boolean change, boolean offer, boolean withdraw, boolean plan) {

        public boolean any() {
            return change || offer || withdraw || plan;
        }
    }
}
