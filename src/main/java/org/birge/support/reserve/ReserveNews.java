package org.birge.support.reserve;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the person, who put them forward and the heads of the centre what one of them did. Nobody is told of their own deed. */
@Component
class ReserveNews {

    private final JdbcClient sql;
    private final Reserve reserve;
    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    ReserveNews(JdbcClient sql, Reserve reserve, Leaders leaders, ApplicationEventPublisher events) {
        this.sql = sql;
        this.reserve = reserve;
        this.leaders = leaders;
        this.events = events;
    }

    void putForward(ReserveEntry entry) {
        tell(Stream.of(entry.person()), "reserve.notice.put-forward", entry);
    }

    /** Waits for the centre's word now. */
    void candidate(ReserveEntry entry) {
        tell(Stream.concat(deciding(entry), author(entry)), "reserve.notice.candidate", entry);
    }

    void admitted(ReserveEntry entry) {
        tell(both(entry), "reserve.notice.admitted", entry);
    }

    void reviewed(ReserveEntry entry) {
        tell(Stream.of(entry.person()), "reserve.notice.reviewed", entry);
    }

    void appointed(ReserveEntry entry) {
        tell(both(entry), "reserve.notice.appointed", entry);
    }

    /** The centre is told only where it knew of it. */
    void left(ReserveEntry entry) {
        Stream<Long> knew = entry.state() == ReserveState.PUT_FORWARD ? Stream.empty() : deciding(entry);
        tell(Stream.concat(knew, author(entry)), "reserve.notice.left", entry);
    }

    void removed(ReserveEntry entry) {
        tell(both(entry), "reserve.notice.removed", entry);
    }

    private Stream<Long> deciding(ReserveEntry entry) {
        return leaders.ofCentre(entry.organisation()).stream();
    }

    private Stream<Long> both(ReserveEntry entry) {
        return Stream.concat(Stream.of(entry.person()), author(entry));
    }

    /** Whoever put somebody else forward, as long as they are the head or of the centre there and may read what became of it. */
    private Stream<Long> author(ReserveEntry entry) {
        return sql
                .sql("""
                select distinct h.person
                  from registry_api.above(:place) a
                  join registry_api.place c on c.id = a.id or c.parent_id = a.id and c.kind = 'centre'
                 cross join unnest(:roles::text[]) as r (role)
                 cross join lateral access_api.people_in_role(r.role, c.id, :today) as h (person)
                 where h.person = :by
                   and h.person <> :person
                """)
                .param("place", entry.organisation())
                .param("roles", PutForwardForReserve.ROLES.toArray(String[]::new))
                .param("today", reserve.today())
                .param("by", entry.putForwardBy())
                .param("person", entry.person())
                .query(Long.class)
                .list()
                .stream();
    }

    private void tell(Stream<Long> whom, String key, ReserveEntry entry) {
        List<Long> others = whom.distinct()
                .filter(one -> !Objects.equals(one, Scope.current().person()))
                .toList();
        if (!others.isEmpty()) {
            events.publishEvent(new Notice(others, key, List.of(name(entry)), "/reserve/" + entry.publicId()));
        }
    }

    private String name(ReserveEntry entry) {
        return sql.sql("select name from registry_api.person where id = :person")
                .param("person", entry.person())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
