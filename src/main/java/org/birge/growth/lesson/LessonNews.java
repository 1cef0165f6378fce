package org.birge.growth.lesson;

import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the teacher, the guests and the heads of both what happened to an open lesson. Nobody is told of their own deed. */
@Component
class LessonNews {

    private final Leaders leads;
    private final LessonGuests guests;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    LessonNews(Leaders leads, LessonGuests guests, JdbcClient sql, ApplicationEventPublisher events) {
        this.leads = leads;
        this.guests = guests;
        this.sql = sql;
        this.events = events;
    }

    void offered(OpenLesson lesson) {
        tell(lesson, leads.at(lesson.school()), "lessons.notice.offered", ownName(), lesson.topic());
    }

    void agreed(OpenLesson lesson) {
        tell(lesson, List.of(lesson.teacher()), "lessons.notice.agreed", lesson.topic());
    }

    void declined(OpenLesson lesson) {
        tell(lesson, List.of(lesson.teacher()), "lessons.notice.declined", lesson.topic());
    }

    void changed(OpenLesson lesson, LessonTime time) {
        tell(
                lesson,
                hostsAnd(lesson, guests.people(lesson.id())),
                "lessons.notice.changed",
                lesson.topic(),
                when(time));
    }

    /** The teacher, and the head of whoever comes: the school has to know who is away then. */
    void signedUp(OpenLesson lesson) {
        tell(lesson, List.of(lesson.teacher()), "lessons.notice.guest", lesson.topic());
        tell(lesson, leads.at(home()), "lessons.notice.guest-of-yours", ownName(), lesson.topic(), when(lesson.time()));
    }

    void left(OpenLesson lesson) {
        tell(lesson, List.of(lesson.teacher()), "lessons.notice.left", lesson.topic());
        tell(lesson, leads.at(home()), "lessons.notice.left-of-yours", ownName(), lesson.topic());
    }

    void held(OpenLesson lesson) {
        tell(lesson, guests.came(lesson.id()), "lessons.notice.held", lesson.topic());
    }

    void analysed(OpenLesson lesson) {
        tell(lesson, List.of(lesson.teacher()), "lessons.notice.analysed", lesson.topic());
    }

    void calledOff(OpenLesson lesson) {
        tell(
                lesson,
                hostsAnd(lesson, guests.people(lesson.id())),
                "lessons.notice.called-off",
                lesson.topic(),
                when(lesson.time()));
    }

    private List<Long> hostsAnd(OpenLesson lesson, List<Long> others) {
        return Stream.of(List.of(lesson.teacher()), leads.at(lesson.school()), others)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private void tell(OpenLesson lesson, List<Long> people, String key, String... values) {
        @Nullable Long self = Scope.current().person();
        List<Long> others =
                people.stream().filter(person -> !person.equals(self)).toList();
        if (!others.isEmpty()) {
            events.publishEvent(new Notice(others, key, List.of(values), "/lessons/" + lesson.publicId()));
        }
    }

    private static long home() {
        Long organisation = Scope.current().organisation();
        return organisation == null ? 0 : organisation;
    }

    private String ownName() {
        return sql.sql("select name from registry_api.person where id = :person")
                .param("person", Scope.current().person())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String when(LessonTime time) {
        return Notice.day(time.day()) + ", " + time.hours();
    }
}
