package org.birge.development.closing;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what last year's closing carried over into the plan of the next year, as drafts to be mended (J1a.7). */
@Component
public class TakeOver {

    private final OpenWork open;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final SchoolDays days;
    private final JdbcClient sql;

    TakeOver(OpenWork open, OpenPlan openPlan, AddMeasure addMeasure, SchoolDays days, JdbcClient sql) {
        this.open = open;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.days = days;
        this.sql = sql;
    }

    /**
     * @param year whose closing carried them over
     * @return how many were taken; none a second time. Begins the next plan where there is none; refuses one that is no draft any more
     */
    @Transactional
    public int run(long school, SchoolYear year) {
        Scope scope = Scope.current();
        if (scope.organisation() == null || scope.organisation() != school) {
            throw new NotFound();
        }
        List<OpenWork.Carried> waiting = open.carried(school, year).stream()
                .filter(one -> one.taken() == null)
                .toList();
        if (waiting.isEmpty()) {
            return 0;
        }
        String plan = plan(school, year.next()).orElseGet(() -> openPlan.run(year.next()));
        for (OpenWork.Carried one : waiting) {
            open.taken(one.id(), addMeasure.run(plan, again(one.id())));
        }
        return waiting.size();
    }

    private Optional<String> plan(long school, SchoolYear year) {
        return sql.sql("select public_id from development_api.plan where organisation_id = :school and year = :year")
                .param("school", school)
                .param("year", year.start())
                .query(String.class)
                .optional();
    }

    /** The same a year later; without its days where they would lie outside, and without people who have left. */
    private Measure again(long id) {
        return sql.sql("""
                select m.*, exists (select 1
                                      from registry_api.posting p
                                     where p.person_id = m.responsible_id
                                       and p.organisation_id = m.organisation_id
                                       and p.valid_from <= :today
                                       and (p.valid_until is null or p.valid_until > :today)) as here
                  from development.measure w
                  join development_api.measure m on m.id = w.id
                 where w.id = :id
                """)
                .param("id", id)
                .param("today", days.today())
                .query((row, n) -> new Measure(
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("for_whom"),
                        row.getBoolean("here") ? row.getObject("responsible_id", Long.class) : null,
                        List.of(),
                        later(row.getObject("begins", LocalDate.class)),
                        later(row.getObject("due", LocalDate.class)),
                        row.getString("expected"),
                        "",
                        strings(row.getArray("needs")),
                        "",
                        null,
                        null))
                .single();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(1);
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
