package org.birge.growth.lesson;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A colleague takes a place as a guest, or gives it back (J1b.6). */
@Component
public class VisitLesson {

    private final OpenLessons lessons;
    private final LessonGuests guests;
    private final LessonNews news;
    private final LessonDays days;

    VisitLesson(OpenLessons lessons, LessonGuests guests, LessonNews news, LessonDays days) {
        this.lessons = lessons;
        this.guests = guests;
        this.news = news;
        this.days = days;
    }

    /** Refuses when no place is left, when it has begun, and whoever shows or visits another lesson then. Two for the last place: one gets it. */
    @Transactional
    public void signUp(String lesson) {
        OpenLesson open = lessons.lock(lesson).demand(LessonCommand.SIGN_UP, Scope.current());
        if (Scope.current().person() == null) {
            throw new Refusal("lessons.refusal.not-yours");
        }
        if (days.begun(open.time())) {
            throw new Refusal("lessons.refusal.begun");
        }
        if (open.taken() >= open.places()) {
            throw new Refusal("lessons.refusal.full");
        }
        String other = guests.elsewhere(open.id(), open.time(), Scope.current().person());
        if (other != null) {
            throw new Refusal("lessons.refusal.same-time", other);
        }
        guests.add(open.id());
        lessons.happened(open.id(), "signed-up", null);
        news.signedUp(open);
    }

    /**
     * Refuses a lesson that has begun.
     *
     * @return whether the lesson is still there for whoever left; who saw it only as a guest sees it no more
     */
    @Transactional
    public boolean leave(String lesson) {
        OpenLesson open = lessons.lock(lesson).demand(LessonCommand.LEAVE, Scope.current());
        if (days.begun(open.time())) {
            throw new Refusal("lessons.refusal.begun");
        }
        lessons.happened(open.id(), "left", null);
        guests.left(open.id());
        news.left(open);
        return lessons.sees(open.id());
    }
}
