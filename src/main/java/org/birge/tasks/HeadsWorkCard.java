package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the authority's Today: what heads have done themselves, and what a centre without a head has. Nobody there confirms it, so the officer sees it (cycle, 3). */
@Component
class HeadsWorkCard implements TodayCard {

    private static final int SHOWN = 12;

    private record Read(String publicId, String title, String who, String place, int waiting) {}

    private final JdbcClient sql;
    private final String[] heads;

    HeadsWorkCard(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.DECIDE_PLAN)) {
            return Optional.empty();
        }
        List<Read> read = waiting(actor, today);
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(
                        "tasks/heads-work",
                        new WaitingElsewhere(
                                read.stream()
                                        .map(row -> new WaitingElsewhere.Row(
                                                row.publicId(), row.title(), row.who(), row.place()))
                                        .toList(),
                                read.getFirst().waiting())));
    }

    private List<Read> waiting(Actor actor, LocalDate today) {
        return sql.sql("""
                select t.public_id, t.title, coalesce(n.name, '') as who, o.short_name as place, (count(*) over ())::int as waiting
                  from tasks.task t
                  join registry_api.place o on o.id = t.organisation_id
                  left join registry_api.person n on n.id = t.responsible_id
                 where t.place_key >= :low
                   and t.place_key < :high
                   and t.confirmer_id is null
                   and t.done_at is not null
                   and t.confirmed_at is null
                   and t.cancelled_at is null
                   and t.kind = 'measure'
                   and (exists (select 1
                                 from registry_api.posting h
                                where h.person_id = t.responsible_id
                                  and h.organisation_id = t.organisation_id
                                  and h.post = any (:heads)
                                  and h.valid_from <= :today
                                  and (h.valid_until is null or h.valid_until > least(:today, t.done_at::date)))
                        or o.kind = 'centre'
                           and (exists (select 1
                                          from unnest(array[:today::date, least(:today, t.done_at::date)]) as d (day)
                                         cross join lateral access_api.people_in_role('centre-head', t.organisation_id, d.day) as h (person)
                                         where h.person = t.responsible_id)
                                or not exists (select 1
                                                 from access_api.people_in_role('centre-head', t.organisation_id, :today))))
                 order by t.done_at
                 limit :shown
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("heads", heads)
                .param("today", today)
                .param("shown", SHOWN)
                .query(Read.class)
                .list();
    }
}
