package org.birge.support.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells both sides of a request what the other did. Nobody is told of their own deed. */
@Component
class SupportNews {

    private final JdbcClient sql;
    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    SupportNews(JdbcClient sql, Leaders leaders, ApplicationEventPublisher events) {
        this.sql = sql;
        this.leaders = leaders;
        this.events = events;
    }

    void asked(String request, String topic) {
        long school = Objects.requireNonNull(Scope.current().organisation());
        String name = sql.sql("select short_name from registry_api.place where id = :school")
                .param("school", school)
                .query(String.class)
                .single();
        tell(leaders.ofCentre(school), "support.notice.asked", List.of(name, topic), request);
    }

    void taken(Request request, long responsible, String name, LocalDate planned) {
        tell(
                List.of(request.askedBy()),
                "support.notice.taken",
                List.of(request.topic(), name, Notice.day(planned)),
                request.publicId());
        tell(
                List.of(responsible),
                "support.notice.yours",
                List.of(request.topic(), Notice.day(planned)),
                request.publicId());
    }

    void done(Request request) {
        tell(List.of(request.askedBy()), "support.notice.done", List.of(request.topic()), request.publicId());
    }

    void confirmed(Request request) {
        toResponsible(request, "support.notice.confirmed");
    }

    void givenBack(Request request) {
        toResponsible(request, "support.notice.given-back");
    }

    void withdrawn(Request request) {
        toResponsible(request, "support.notice.withdrawn");
    }

    private void toResponsible(Request request, String key) {
        Long responsible = request.responsible();
        tell(responsible == null ? List.of() : List.of(responsible), key, List.of(request.topic()), request.publicId());
    }

    private void tell(List<Long> people, String key, List<String> values, String request) {
        @Nullable Long self = Scope.current().person();
        List<Long> others =
                people.stream().filter(person -> !person.equals(self)).toList();
        events.publishEvent(new Notice(others, key, values, "/support/" + request));
    }
}
