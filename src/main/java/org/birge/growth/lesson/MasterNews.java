package org.birge.growth.lesson;

import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells whoever gives a master lesson what the centre made of it, and of words in its discussion. Nobody is told of their own deed. */
@Component
class MasterNews {

    private final ApplicationEventPublisher events;

    MasterNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void announced(MasterLesson lesson) {
        tell(lesson, lesson.giver(), "masters.notice.announced");
    }

    void changed(MasterLesson lesson) {
        tell(lesson, lesson.giver(), "masters.notice.changed");
    }

    void calledOff(MasterLesson lesson) {
        tell(lesson, lesson.giver(), "masters.notice.called-off");
    }

    void said(MasterLesson lesson) {
        tell(lesson, lesson.giver(), "masters.notice.said");
    }

    void hidden(MasterLesson lesson, long writer) {
        tell(lesson, writer, "masters.notice.hidden");
    }

    private void tell(MasterLesson lesson, @Nullable Long person, String key) {
        if (person != null && !person.equals(Scope.current().person())) {
            events.publishEvent(
                    new Notice(List.of(person), key, List.of(lesson.title()), "/lessons/masters/" + lesson.publicId()));
        }
    }
}
