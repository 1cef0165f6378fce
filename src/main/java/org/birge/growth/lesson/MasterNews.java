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

/** Tells whoever gives a master lesson, and whoever comes, what the centre made of it; and of guests and words in its discussion. Nobody is told of their own deed. */
@Component
class MasterNews {

    private final Leaders leads;
    private final MasterGuests guests;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    MasterNews(Leaders leads, MasterGuests guests, JdbcClient sql, ApplicationEventPublisher events) {
        this.leads = leads;
        this.guests = guests;
        this.sql = sql;
        this.events = events;
    }

    void announced(MasterLesson lesson) {
        tell(lesson, giver(lesson), "masters.notice.announced", lesson.title());
    }

    void changed(MasterLesson lesson) {
        tell(lesson, giver(lesson), "masters.notice.changed", lesson.title());
        tell(lesson, guests(lesson), "masters.notice.changed-guest", lesson.title(), when(lesson));
    }

    void calledOff(MasterLesson lesson) {
        tell(lesson, giver(lesson), "masters.notice.called-off", lesson.title());
        tell(lesson, guests(lesson), "masters.notice.called-off-guest", lesson.title(), when(lesson));
    }

    /** Whoever gives it, and the head of whoever comes: the school has to know who is away then. */
    void signedUp(MasterLesson lesson) {
        tell(lesson, giver(lesson), "masters.notice.guest", lesson.title());
        tell(lesson, leads.at(home()), "masters.notice.guest-of-yours", ownName(), lesson.title(), when(lesson));
    }

    void left(MasterLesson lesson) {
        tell(lesson, giver(lesson), "masters.notice.left", lesson.title());
        tell(lesson, leads.at(home()), "masters.notice.left-of-yours", ownName(), lesson.title());
    }

    void said(MasterLesson lesson) {
        tell(lesson, giver(lesson), "masters.notice.said", lesson.title());
    }

    void hidden(MasterLesson lesson, long writer) {
        tell(lesson, List.of(writer), "masters.notice.hidden", lesson.title());
    }

    private static List<Long> giver(MasterLesson lesson) {
        return Stream.ofNullable(lesson.giver()).toList();
    }

    private List<Long> guests(MasterLesson lesson) {
        return guests.people(lesson.id()).stream()
                .filter(person -> !person.equals(lesson.giver()))
                .toList();
    }

    private void tell(MasterLesson lesson, List<Long> people, String key, String... values) {
        @Nullable Long self = Scope.current().person();
        List<Long> others =
                people.stream().filter(person -> !person.equals(self)).toList();
        if (!others.isEmpty()) {
            events.publishEvent(new Notice(others, key, List.of(values), "/lessons/masters/" + lesson.publicId()));
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

    private static String when(MasterLesson lesson) {
        LessonTime time = lesson.time();
        return time == null ? "" : Notice.day(time.day()) + ", " + time.hours();
    }
}
