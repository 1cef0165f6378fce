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
import org.springframework.transaction.annotation.Transactional;

/** On Today: for the authority the contacts before it; for the office what came back, what is to be entered, and what ends soon. */
@Component
class ContactsToday implements TodayCard {

    private static final int MOST = 8;
    private static final int DAYS_AHEAD = 30;

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
                select :contacts_decides and exists (
                         select 1
                           from growth.contact c
                          where c.place_key >= :low
                            and c.place_key < :high
                            and c.returned_at is null
                            and c.agreed_at is null
                            and c.withdrawn_at is null
                            and c.until_day >= :today
                            and c.until_day >= :today
                     and c.proposed_by <> :person
                     and c.mended_by is distinct from :person
                            and c.mended_by is distinct from :person)
                    or :contacts_proposes and exists (
                         select 1
                           from growth.contact c
                          where c.organisation_id = :place
                            and c.ended_at is null
                            and c.withdrawn_at is null
                            and (c.returned_at is not null
                                 or c.agreed_at is not null and c.until_day >= :today and (c.entered_at is null or c.until_day <= :contacts_until)))
                """,
                Map.of(
                        "contacts_decides",
                        actor.may(Permission.DECIDE_ORDERS),
                        "contacts_proposes",
                        actor.may(Permission.PROPOSE_CONTACTS),
                        "contacts_until",
                        today.plusDays(DAYS_AHEAD),
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
    @Transactional(readOnly = true)
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
                with waiting as (
                  select c.id, 'agree' as what, c.answer_by as by
                    from growth.contact c
                   where :decides
                     and c.place_key >= :low
                     and c.place_key < :high
                     and c.returned_at is null
                     and c.agreed_at is null
                     and c.withdrawn_at is null
                     and c.proposed_by <> :person
                  union all
                  select c.id, case when c.returned_at is not null then 'mend' when c.entered_at is null then 'enter' else 'over' end,
                         case when c.entered_at is not null then c.until_day end
                    from growth.contact c
                   where :proposes
                     and c.organisation_id = :place
                     and c.ended_at is null
                     and c.withdrawn_at is null
                     and (c.returned_at is not null
                          or c.agreed_at is not null and c.until_day >= :today and (c.entered_at is null or c.until_day <= :until)))
                select c.public_id, w.what, c.name, p.short_name as office, w.by, coalesce(w.by < :today, false) as late
                  from waiting w
                  join growth.contact c on c.id = w.id
                  join registry_api.place p on p.id = c.organisation_id
                 order by array_position(array['agree', 'mend', 'enter', 'over'], w.what), w.by, w.id
                 limit :most
                """)
                .param("decides", actor.may(Permission.DECIDE_ORDERS))
                .param("proposes", actor.may(Permission.PROPOSE_CONTACTS))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("place", actor.organisation())
                .param("person", actor.personOrNotFound())
                .param("today", today)
                .param("until", today.plusDays(DAYS_AHEAD))
                .param("most", MOST)
                .query(ContactsWaiting.Next.class)
                .list();
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null
                && (actor.may(Permission.DECIDE_ORDERS) || actor.may(Permission.PROPOSE_CONTACTS));
    }
}
