package org.birge.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells both sides of a posting request, and the person once it is agreed. */
@Component
class RequestNews {

    private static final String REQUESTS = "/people/requests";

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    RequestNews(JdbcClient sql, ApplicationEventPublisher events, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
    }

    void asked(String request) {
        String asker =
                sql.sql("""
                select t.name
                  from registry.posting_request q
                  join registry.organisation_period t on t.organisation_id = q.from_organisation_id and t.valid_until is null
                 where q.public_id = :request
                """).param("request", request).query(String.class).single();
        tell(heads(request, true), "registry.notice.request.asked", List.of(asker), REQUESTS);
    }

    /** @param acceptedAs second or transfer; null declines */
    void answered(Requests.Locked request, @Nullable String acceptedAs) {
        List<Long> told = new ArrayList<>(heads(request.publicId(), false));
        Long asker = request.askedPerson();
        if (asker != null && !told.contains(asker)) {
            told.add(asker);
        }
        String day = Notice.day(LocalDate.ofInstant(request.askedAt(), pack.timeZone()));
        tell(told, "registry.notice.request." + (acceptedAs == null ? "declined" : acceptedAs), List.of(day), REQUESTS);
        if (acceptedAs != null) {
            tell(
                    List.of(request.personId()),
                    "registry.notice.request.yours." + acceptedAs,
                    List.of(request.asker(), Notice.day(request.validFrom())),
                    "/people/" + request.personPublicId());
        }
    }

    private List<Long> heads(String request, boolean asked) {
        return sql.sql("select registry.heads_across(:request, :asked, :posts, :today)")
                .param("request", request)
                .param("asked", asked)
                .param("posts", pack.postsIn(CountryPack.RoleGroup.HEAD))
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(Long.class)
                .list();
    }

    private void tell(List<Long> people, String key, List<String> values, String link) {
        events.publishEvent(new Notice(people, key, values, link));
    }
}
