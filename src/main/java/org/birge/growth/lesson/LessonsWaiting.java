package org.birge.growth.lesson;

import java.util.List;

/**
 * The card on Today.
 *
 * @param offers of the school that wait for a leader's word
 * @param toRecord own lessons whose day has passed, to be said held
 * @param toAnalyse lessons one visited and has not written about
 * @param next lessons of the coming week that one shows or visits
 */
public record LessonsWaiting(int offers, List<Next> toRecord, List<Next> toAnalyse, List<Next> next) {

    /** @param path of its page; what record, analyse or next; teacher whether one shows it; guests how many come, for whoever shows it */
    public record Next(
            String path, String topic, String school, LessonTime time, boolean teacher, int guests, String what) {}

    public boolean isEmpty() {
        return offers == 0 && toRecord.isEmpty() && toAnalyse.isEmpty() && next.isEmpty();
    }
}
