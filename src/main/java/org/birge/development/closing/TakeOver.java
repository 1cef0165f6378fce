package org.birge.development.closing;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.AmendPlan;
import org.birge.development.plan.Detail;
import org.birge.development.plan.Measure;
import org.birge.development.plan.OpenPlan;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what last year's closing carried over into the plan of the next year (J1a.7): into a draft as measures to be mended, into a plan in
 * force as amendments, which go their way like all others.
 */
@Component
public class TakeOver {

    private record Plan(String publicId, String state) {

        boolean inForce() {
            return state.equals("agreed") || state.equals("noted");
        }
    }

    private final OpenWork open;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final AmendPlan amendPlan;
    private final SchoolDays days;
    private final CountryPack pack;
    private final Messages messages;
    private final JdbcClient sql;

    TakeOver(
            OpenWork open,
            OpenPlan openPlan,
            AddMeasure addMeasure,
            AmendPlan amendPlan,
            SchoolDays days,
            CountryPack pack,
            Messages messages,
            JdbcClient sql) {
        this.open = open;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.amendPlan = amendPlan;
        this.days = days;
        this.pack = pack;
        this.messages = messages;
        this.sql = sql;
    }

    /**
     * @param year whose closing carried them over
     * @return how many were taken; none a second time. Begins the next plan where there is none; refuses one that is with the council or the
     *     authority, and anybody but the head where the plan is in force
     */
    @Transactional
    public int run(long school, SchoolYear year) {
        Scope scope = Scope.current();
        if (scope.organisation() == null || scope.organisation() != school) {
            throw new NotFound();
        }
        List<OpenWork.Carried> waiting = open.carried(school, year).stream()
                .filter(OpenWork.Carried::waits)
                .toList();
        if (waiting.isEmpty()) {
            return 0;
        }
        Plan plan = plan(school, year.next()).orElseGet(() -> new Plan(openPlan.run(year.next()), "draft"));
        String reason = messages.in(pack.defaultLanguage()).of("closing.carried-from", year.toString());
        for (OpenWork.Carried one : waiting) {
            Measure again = again(one, plan.publicId());
            if (plan.inForce()) {
                amendPlan.run(new AmendPlan.Command(plan.publicId(), null, 0, whole(again, scope.person()), reason));
            } else {
                addMeasure.run(plan.publicId(), again);
            }
        }
        return waiting.size();
    }

    private Optional<Plan> plan(long school, SchoolYear year) {
        return sql.sql("""
                select public_id, state
                  from development_api.plan
                 where organisation_id = :school
                   and year = :year
                """)
                .param("school", school)
                .param("year", year.start())
                .query(Plan.class)
                .optional();
    }

    /** The same a year later; without people, unions and goals that have gone, and without the sample where the plan has it already. */
    private Measure again(OpenWork.Carried carried, String plan) {
        return sql.sql("""
                with here as (
                  select p.person_id as id
                    from development.measure w
                    join development.plan l on l.id = w.plan_id
                    join registry_api.posting p on p.organisation_id = l.organisation_id
                   where w.id = :id
                     and p.valid_from <= :today
                     and (p.valid_until is null or p.valid_until > :today)
                )
                select w.section, w.title, w.kind, w.for_whom, w.begins, w.due, w.expected, w.resources, w.needs, w.evidence, w.act, w.indicator,
                       w.control_month, w.control_theme,
                       array(select r
                               from unnest(w.reaches) r
                              where r not like 'union:%'
                                 or exists (select 1
                                              from registry_api.union_member u
                                             where u.organisation_id = y.organisation_id
                                               and 'union:' || u.union_public_id = r
                                               and (u.valid_until is null or u.valid_until > :today))) as reaches,
                       (select g.public_id
                          from development.goal g
                         where g.public_id = w.goal
                           and g.dropped_at is null
                           and y.year + 1 between g.from_year and g.until_year) as goal,
                       (select h.id from here h where h.id = w.responsible_id limit 1) as responsible_id,
                       array(select u from unnest(w.helpers) u where u in (select id from here)) as helpers,
                       array(select u from unnest(w.reached) u where u in (select id from here)) as reached,
                       case when not exists (select 1
                                               from development.measure n
                                               join development.plan t on t.id = n.plan_id
                                              where t.public_id = :plan
                                                and n.sample = w.sample
                                                and n.dropped_at is null) then w.sample end as sample
                  from development.measure w
                  join development.plan y on y.id = w.plan_id
                 where w.id = :id
                """)
                .param("id", carried.id())
                .param("plan", plan)
                .param("today", days.today())
                .query((row, n) -> new Measure(
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("kind"),
                        row.getString("for_whom"),
                        row.getObject("responsible_id", Long.class),
                        numbers(row.getArray("helpers")),
                        later(row.getObject("begins", LocalDate.class)),
                        later(row.getObject("due", LocalDate.class)),
                        row.getString("expected"),
                        row.getString("resources"),
                        strings(row.getArray("needs")),
                        row.getString("evidence"),
                        row.getString("sample"),
                        row.getString("act"),
                        new Detail(
                                row.getString("indicator"),
                                strings(row.getArray("reaches")),
                                numbers(row.getArray("reached")),
                                later(row.getObject("control_month", LocalDate.class)),
                                row.getString("control_theme"),
                                "measure:" + carried.publicId(),
                                row.getString("goal"))))
                .single();
    }

    /** A plan in force has no measure without a responsible person and a day to come: the head answers, and there is a month's time. */
    private Measure whole(Measure measure, @Nullable Long head) {
        LocalDate today = days.today();
        LocalDate due = measure.due() == null || measure.due().isBefore(today) ? today.plusMonths(1) : measure.due();
        LocalDate shown = days.shown(due);
        LocalDate begins = measure.begins() == null || measure.begins().isBefore(today) ? today : measure.begins();
        return new Measure(
                measure.section(),
                measure.title(),
                measure.kind(),
                measure.forWhom(),
                measure.responsible() == null ? head : measure.responsible(),
                measure.helpers(),
                begins.isAfter(shown) ? null : begins,
                SchoolYear.at(shown).equals(SchoolYear.at(due)) ? shown : due,
                measure.expected(),
                measure.resources(),
                measure.needs(),
                measure.evidence(),
                measure.sample(),
                measure.act(),
                measure.detail());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(1);
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
