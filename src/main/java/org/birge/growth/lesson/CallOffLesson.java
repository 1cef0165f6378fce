package org.birge.growth.lesson;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher or a leader of the school calls a lesson off and says why; all who would have come are told (J1b.6). */
@Component
public class CallOffLesson {

    public record Command(String lesson, long version, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final OpenLessons lessons;
    private final LessonNews news;

    CallOffLesson(OpenLessons lessons, LessonNews news) {
        this.lessons = lessons;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        OpenLesson lesson = lessons.lock(command.lesson())
                .demand(LessonCommand.CALL_OFF, Scope.current())
                .atVersion(command.version());
        if (command.reason().isBlank()) {
            throw new Refusal("lessons.refusal.no-reason");
        }
        lessons.calledOff(lesson.id(), command.reason().strip());
        lessons.happened(lesson.id(), "called-off", command.reason().strip());
        news.calledOff(lesson);
    }
}
