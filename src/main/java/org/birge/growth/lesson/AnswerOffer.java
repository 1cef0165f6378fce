package org.birge.growth.lesson;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head, or a deputy, agrees to a teacher's open lesson, which puts it on the list, or declines it with a reason (J1b.6). */
@Component
public class AnswerOffer {

    private final OpenLessons lessons;
    private final LessonNews news;
    private final LessonDays days;

    AnswerOffer(OpenLessons lessons, LessonNews news, LessonDays days) {
        this.lessons = lessons;
        this.news = news;
        this.days = days;
    }

    /** Refuses a lesson whose hour has passed. */
    @Transactional
    public void agree(String lesson, long version) {
        OpenLesson offered = lessons.lock(lesson)
                .demand(LessonCommand.AGREE, Scope.current())
                .atVersion(version);
        if (days.begun(offered.time())) {
            throw new Refusal("lessons.refusal.begun");
        }
        lessons.agreed(offered.id());
        lessons.happened(offered.id(), "agreed", null);
        news.agreed(offered);
    }

    @Transactional
    public void decline(String lesson, long version, String reason) {
        Longest.demand("reason", reason, Longest.REASON);
        OpenLesson offered = lessons.lock(lesson)
                .demand(LessonCommand.DECLINE, Scope.current())
                .atVersion(version);
        if (reason.isBlank()) {
            throw new Refusal("lessons.refusal.no-reason");
        }
        lessons.declined(offered.id(), reason.strip());
        lessons.happened(offered.id(), "declined", reason.strip());
        news.declined(offered);
    }
}
