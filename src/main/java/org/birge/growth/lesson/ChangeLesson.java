package org.birge.growth.lesson;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher writes an offer anew; once it stands on the list, a leader of the school does, and the guests are told (J1b.6). */
@Component
public class ChangeLesson {

    public record Command(String lesson, long version, LessonOffer offer) {}

    private final OpenLessons lessons;
    private final LessonGuests guests;
    private final LessonNews news;
    private final LessonDays days;
    private final CountryPack pack;

    ChangeLesson(OpenLessons lessons, LessonGuests guests, LessonNews news, LessonDays days, CountryPack pack) {
        this.lessons = lessons;
        this.guests = guests;
        this.news = news;
        this.days = days;
        this.pack = pack;
    }

    /**
     * Refuses fewer places than guests hold, a lesson that has begun, and a time at which its teacher shows or visits another. What was declined waits for
     * the head's word anew.
     */
    @Transactional
    public void run(Command command) {
        OpenLesson lesson = lessons.lock(command.lesson())
                .demand(LessonCommand.CHANGE, Scope.current())
                .atVersion(command.version());
        LessonOffer offer = command.offer().check(pack, days);
        if (lesson.state() == LessonState.LISTED && days.begun(lesson.time())) {
            throw new Refusal("lessons.refusal.begun");
        }
        if (offer.places() < lesson.taken()) {
            throw new Refusal("lessons.refusal.places-taken", lesson.taken());
        }
        String other = guests.elsewhere(lesson.id(), offer.time(), lesson.teacher());
        if (other != null) {
            throw new Refusal("lessons.refusal.same-time", other);
        }
        lessons.changed(lesson.id(), offer);
        lessons.happened(lesson.id(), "changed", null);
        OpenLesson changed = lessons.find(command.lesson());
        if (lesson.state() == LessonState.LISTED) {
            news.changed(changed, offer.time());
        } else {
            news.offered(changed);
        }
    }
}
