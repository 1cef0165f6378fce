package org.birge.support.situation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the heads of the nearest centre of a problem that is shown, and the school's head of an answer. Nobody is told of their own deed. */
@Component
class SituationNews {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    SituationNews(JdbcClient sql, ApplicationEventPublisher events, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
    }

    void shown(String problem, long school, String title) {
        List<Long> heads = sql.sql("""
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
                .param("today", today())
                .query(Long.class)
                .list();
        tell(heads, "situation.notice.shown", title, problem);
    }

    void answered(Problem problem) {
        List<Long> heads = sql.sql(
                        "select person from access_api.people_in_role('head', :school, :today) as h (person)")
                .param("school", problem.school())
                .param("today", today())
                .query(Long.class)
                .list();
        tell(heads, "situation.notice.answered", problem.title(), problem.publicId());
    }

    private void tell(List<Long> people, String key, String title, String problem) {
        @Nullable Long self = Scope.current().person();
        List<Long> others =
                people.stream().filter(person -> !person.equals(self)).toList();
        events.publishEvent(new Notice(others, key, List.of(title), "/situation/" + problem));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
