package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today: for the authority the contacts before it; for the office what came back, what is to be entered, and what ends soon. */
@Component
class ContactsToday implements TodayCard {

    private static final int MOST = 8;

    private final JdbcClient sql;

    ContactsToday(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 20;
    }

    /** Each part has its partial index. */
    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        return Optional.of(new OneStatement.Question(
                """
                select exists (select 1 from growth.contacts_waiting(:person, :place, :low, :high, :contacts_decides, :contacts_proposes, :today))
                """,
                Map.of(
                        "contacts_decides",
                        actor.may(Permission.DECIDE_ORDERS),
                        "contacts_proposes",
                        actor.may(Permission.PROPOSE_CONTACTS),
                        "low",
                        actor.grant().low(),
                        "high",
                        actor.grant().high(),
                        "place",
                        actor.organisation(),
                        "person",
                        actor.personOrNotFound(),
                        "today",
                        today)));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        List<ContactsWaiting.Next> next = next(actor, today);
        return next.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card("growth/contact/today", new ContactsWaiting(next)));
    }

    private List<ContactsWaiting.Next> next(Actor actor, LocalDate today) {
        return sql.sql("""
                select c.public_id, w.what, c.name, p.short_name as office, w.due as by, coalesce(w.due < :today, false) as late
                  from growth.contacts_waiting(:person, :place, :low, :high, :decides, :proposes, :today) w
                  join growth.contact c on c.id = w.id
                  join registry_api.place p on p.id = c.organisation_id
                 order by array_position(array['agree', 'mend', 'enter', 'over'], w.what), w.due, w.id
                 limit :most
                """)
                .param("decides", actor.may(Permission.DECIDE_ORDERS))
                .param("proposes", actor.may(Permission.PROPOSE_CONTACTS))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("place", actor.organisation())
                .param("person", actor.personOrNotFound())
                .param("today", today)
                .param("most", MOST)
                .query(ContactsWaiting.Next.class)
                .list();
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null
                && (actor.may(Permission.DECIDE_ORDERS) || actor.may(Permission.PROPOSE_CONTACTS));
    }
}
