package org.birge.growth.lesson;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A colleague says that they come to a master lesson, or that they do not after all (J1d.9). */
@Component
public class VisitMasterLesson {

    private final MasterLessons lessons;
    private final MasterGuests guests;
    private final LessonGuests hours;
    private final MasterNews news;
    private final LessonDays days;

    VisitMasterLesson(
            MasterLessons lessons, MasterGuests guests, LessonGuests hours, MasterNews news, LessonDays days) {
        this.lessons = lessons;
        this.guests = guests;
        this.hours = hours;
        this.news = news;
        this.days = days;
    }

    /** Refuses when no place is left, when it has begun, and whoever shows or visits another lesson then. Two for the last place: one gets it. */
    @Transactional
    public void signUp(String lesson) {
        Scope scope = Scope.current();
        MasterLesson planned = lessons.lock(lesson).demand(MasterCommand.SIGN_UP, scope);
        LessonTime time = ahead(planned);
        if (planned.full()) {
            throw new Refusal("lessons.refusal.full");
        }
        String other = hours.elsewhere(0, time, scope.person());
        if (other != null) {
            throw new Refusal("lessons.refusal.same-time", other);
        }
        guests.add(planned.id());
        news.signedUp(planned);
    }

    /** Refuses a lesson that has begun. */
    @Transactional
    public void leave(String lesson) {
        MasterLesson planned = lessons.lock(lesson).demand(MasterCommand.LEAVE, Scope.current());
        ahead(planned);
        guests.left(planned.id());
        news.left(planned);
    }

    private LessonTime ahead(MasterLesson lesson) {
        @Nullable LessonTime time = lesson.time();
        if (time == null || days.begun(time) || Scope.current().person() == null) {
            throw new Refusal("lessons.refusal.begun");
        }
        return time;
    }
}
