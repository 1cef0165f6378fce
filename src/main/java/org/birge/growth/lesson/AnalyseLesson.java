package org.birge.growth.lesson;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A guest who was there writes what they take along. The teacher reads it and nobody else: it is no appraisal (J1b.6). */
@Component
public class AnalyseLesson {

    /**
     * @param takes what the guest takes along for their own lessons
     * @param asks what they would ask the teacher; null where nothing
     */
    public record Command(
            String lesson, String takes, @Nullable String asks) {

        public Command {
            Longest.demand("takes", takes, Longest.WORDS);
            Longest.demand("asks", asks, Longest.WORDS);
        }
    }

    private final OpenLessons lessons;
    private final LessonGuests guests;
    private final LessonNews news;

    AnalyseLesson(OpenLessons lessons, LessonGuests guests, LessonNews news) {
        this.lessons = lessons;
        this.guests = guests;
        this.news = news;
    }

    /** Refuses whoever signed up and did not come. */
    @Transactional
    public void run(Command command) {
        OpenLesson lesson = lessons.find(command.lesson()).demand(LessonCommand.ANALYSE, Scope.current());
        if (!guests.wasThere(lesson.id())) {
            throw new Refusal("lessons.refusal.not-there");
        }
        if (command.takes().isBlank()) {
            throw new Refusal("lessons.refusal.no-words");
        }
        String asks = command.asks();
        guests.analysed(lesson.id(), command.takes().strip(), asks == null || asks.isBlank() ? null : asks.strip());
        news.analysed(lesson);
    }
}
