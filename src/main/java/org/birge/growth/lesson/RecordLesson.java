package org.birge.growth.lesson;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher or a leader of the school says that the lesson was held, and which guests came (J1b.6). */
@Component
public class RecordLesson {

    /** @param came ids of the guests who came; whoever had no place changes nothing */
    public record Command(String lesson, long version, List<Long> came) {}

    private final OpenLessons lessons;
    private final LessonNews news;
    private final LessonDays days;

    RecordLesson(OpenLessons lessons, LessonNews news, LessonDays days) {
        this.lessons = lessons;
        this.news = news;
        this.days = days;
    }

    /** Refuses a lesson whose day is still to come. */
    @Transactional
    public void run(Command command) {
        OpenLesson lesson = lessons.lock(command.lesson())
                .demand(LessonCommand.HOLD, Scope.current())
                .atVersion(command.version());
        if (days.ahead(lesson.time())) {
            throw new Refusal("lessons.refusal.day-ahead");
        }
        lessons.held(lesson.id(), command.came());
        lessons.happened(lesson.id(), "held", null);
        news.held(lesson);
    }
}
