package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TodayCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On the authority's Today: schools without a head, those that nobody heads first, then those with an acting head and until when. */
@Component
class HeadlessCard implements TodayCard {

    private static final int SHOWN = 8;

    private final JdbcClient sql;
    private final String[] heads;

    HeadlessCard(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.heads = pack.posts().stream()
                .filter(post -> post.group() == CountryPack.RoleGroup.HEAD)
                .map(CountryPack.Post::code)
                .toArray(String[]::new);
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.DECIDE_PLAN)) {
            return Optional.empty();
        }
        List<HeadlessSchools.Row> rows = rows(actor, today);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(
                        "registry/acting/headless",
                        new HeadlessSchools(rows, rows.getFirst().all())));
    }

    private List<HeadlessSchools.Row> rows(Actor actor, LocalDate today) {
        return sql.sql("""
                select o.public_id, coalesce(t.short_name, t.name) as name, n.surname || ' ' || n.first_name as acting,
                       s.valid_until - 1 as last_day, (count(*) over ())::int as "all"
                  from registry.organisation o
                  join registry.organisation_period t on t.organisation_id = o.id and t.valid_until is null
                  left join registry.posting s on s.organisation_id = o.id and s.acting and s.valid_from <= :today and s.valid_until > :today
                  left join registry.person_period n on n.person_id = s.person_id and n.valid_until is null
                 where o.kind = 'school'
                   and o.place_key >= :low
                   and o.place_key < :high
                   and not exists (select 1 from registry.organisation_end e where e.organisation_id = o.id)
                   and not exists (select 1
                                     from registry.posting h
                                    where h.organisation_id = o.id
                                      and h.post = any (:heads)
                                      and not h.acting
                                      and h.valid_from <= :today
                                      and (h.valid_until is null or h.valid_until > :today))
                 order by s.valid_until nulls first, t.name
                 limit :shown
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("heads", heads)
                .param("today", today)
                .param("shown", SHOWN)
                .query(HeadlessSchools.Row.class)
                .list();
    }
}
