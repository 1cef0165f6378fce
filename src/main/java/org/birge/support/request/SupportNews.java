package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells both sides of a request what the other did. Nobody is told of their own deed. */
@Component
class SupportNews {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    SupportNews(JdbcClient sql, ApplicationEventPublisher events, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
    }

    void asked(String request, String topic) {
        long school = Objects.requireNonNull(Scope.current().organisation());
        String name = sql.sql("select short_name from registry_api.place where id = :school")
                .param("school", school)
                .query(String.class)
                .single();
        tell(headsOfCentre(school), "support.notice.asked", List.of(name, topic), request);
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

    /** The heads of the nearest centre: it stands beside the schools of the authority it belongs to. */
    private List<Long> headsOfCentre(long school) {
        return sql.sql("""
                with recursive above (id, parent_id, steps) as (
                  select p.id, p.parent_id, 0
                    from registry_api.place p
                   where p.id = :school
                  union all
                  select p.id, p.parent_id, a.steps + 1
                    from above a
                    join registry_api.place p on p.id = a.parent_id
                ), centre as (
                  select c.id, a.steps
                    from above a
                    join registry_api.place c on c.parent_id = a.id and c.kind = 'centre'
                )
                select person
                  from centre
                 cross join lateral access_api.people_in_role('centre-head', centre.id, :today) as h (person)
                 where centre.steps = (select min(steps) from centre)
                """)
                .param("school", school)
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(Long.class)
                .list();
    }
}
