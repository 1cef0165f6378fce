package org.birge.development.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TodayCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the authority's Today: the plans it owes an answer (J0.2). */
@Component
class PlansWaitingCard implements TodayCard {

    private static final int SHOWN = 6;

    private record Read(String plan, String school, OffsetDateTime since, LocalDate answerBy, int waiting) {}

    private final JdbcClient sql;
    private final Amendments amendments;
    private final CountryPack pack;

    PlansWaitingCard(JdbcClient sql, Amendments amendments, CountryPack pack) {
        this.sql = sql;
        this.amendments = amendments;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.atSchool() || !actor.may(Permission.DECIDE_PLAN)) {
            return Optional.empty();
        }
        List<Read> read = waiting(actor, today);
        List<PlansPage.Waiting> changes =
                amendments.waiting(actor.grant().low(), actor.grant().high());
        return read.isEmpty() && changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(
                        "development/plan/waiting",
                        new PlansWaiting(
                                read.isEmpty() ? 0 : read.getFirst().waiting(),
                                pack.settings().authorityAnswersWithin(),
                                read.stream().map(row -> row(row, today)).toList(),
                                changes.stream().limit(SHOWN).toList())));
    }

    private List<Read> waiting(Actor actor, LocalDate today) {
        return sql.sql("""
                select p.public_id as plan, o.short_name as school, p.submitted_at as since, coalesce(p.answer_by, :unknown) as answer_by, p.waiting
                  from (select public_id, organisation_id, submitted_at, answer_by, (count(*) over ())::int as waiting
                          from development_api.plan
                         where year = :year
                           and state = 'submitted'
                           and place_key >= :low
                           and place_key < :high
                         order by answer_by, id
                         limit :shown) p
                  join registry_api.place o on o.id = p.organisation_id
                 order by p.answer_by, p.submitted_at
                """)
                .param("year", SchoolYear.at(today).start())
                .param(
                        "unknown",
                        pack.yearOf(today)
                                .plusWorkingDays(today, pack.settings().authorityAnswersWithin()))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("shown", SHOWN)
                .query(Read.class)
                .list();
    }

    private PlansWaiting.Row row(Read read, LocalDate today) {
        LocalDate since = read.since().atZoneSameInstant(pack.timeZone()).toLocalDate();
        return new PlansWaiting.Row(
                read.plan(), read.school(), since, pack.yearOf(today).workingDaysLeft(today, read.answerBy()));
    }
}
