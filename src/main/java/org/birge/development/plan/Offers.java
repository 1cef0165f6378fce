package org.birge.development.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is offered first to a new plan (J1a.7): last year's measures with their days a year on, and decisions of councils that
 * are still open. What the plan has already, by origin, sample or title, is not offered again.
 */
@Repository
class Offers {

    /** What the origin of a measure begins with that was taken over from another one; its public id follows. */
    static final String MEASURE = "measure:";

    private final JdbcClient sql;
    private final PlanRows rows;
    private final Colleagues staff;
    private final CountryPack pack;
    private final PlanSections sections;
    private final SchoolDays days;

    Offers(JdbcClient sql, PlanRows rows, Colleagues staff, CountryPack pack, PlanSections sections, SchoolDays days) {
        this.sql = sql;
        this.rows = rows;
        this.staff = staff;
        this.pack = pack;
        this.sections = sections;
        this.days = days;
    }

    /** By key, in the order they are offered, to a school. */
    Map<String, Offer> of(long school, SchoolYear year, List<PlanRows.Row> plan) {
        return of(school, false, year, plan);
    }

    /** @param centre whether it is for a centre */
    Map<String, Offer> of(long school, boolean centre, SchoolYear year, List<PlanRows.Row> plan) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        plan.forEach(row -> {
            taken.add(row.title());
            Optional.ofNullable(row.sample()).ifPresent(taken::add);
            Optional.ofNullable(row.detail().origin()).ifPresent(taken::add);
        });
        Set<Long> here = new HashSet<>();
        staff.of(school).forEach(member -> here.add(member.id()));
        for (Offer offer : all(school, centre, year, here)) {
            Measure measure = offer.measure();
            if (!taken.contains(offer.key())
                    && !taken.contains(measure.title())
                    && (measure.sample() == null || !taken.contains(measure.sample()))) {
                offers.put(offer.key(), offer);
            }
        }
        return offers;
    }

    private List<Offer> all(long school, boolean centre, SchoolYear year, Collection<Long> here) {
        List<Offer> all = new ArrayList<>();
        rows.ofSchool(school, year.previous())
                .filter(facts -> facts.state().inForce())
                .ifPresent(facts -> rows.measures(facts.id()).forEach(row -> all.add(again(row, centre, here))));
        if (!centre) {
            all.addAll(decisions(school, year, here));
        }
        return all;
    }

    private Offer again(PlanRows.Row row, boolean centre, Collection<Long> here) {
        String key = MEASURE + row.publicId();
        Detail was = row.detail();
        LocalDate month = was.controlMonth() == null ? null : was.controlMonth().plusYears(1);
        Measure measure = new Measure(
                sections.known(centre, row.section())
                        ? row.section()
                        : sections.of(centre).getFirst().code(),
                row.title(),
                row.kind(),
                row.forWhom(),
                row.responsibleId() != null && here.contains(row.responsibleId()) ? row.responsibleId() : null,
                row.helperIds().stream().filter(here::contains).toList(),
                row.begins() == null ? null : row.begins().plusYears(1),
                row.due() == null
                        ? null
                        : shown(row.due().plusYears(1), year(row.due()).next()),
                row.expected(),
                row.resources(),
                row.needs(),
                row.evidence(),
                row.sample(),
                row.act(),
                new Detail(
                        was.indicator(),
                        was.groups(),
                        was.people().stream().filter(here::contains).toList(),
                        month,
                        was.controlTheme(),
                        key,
                        was.goal()));
        boolean done = row.task() != null && (row.task().done() || row.task().confirmed());
        return new Offer(key, Offer.Kind.MEASURE, measure, row.responsible(), done || row.task() == null, null);
    }

    /** Never beyond the year it belongs to. */
    private LocalDate shown(LocalDate due, SchoolYear year) {
        LocalDate shown = days.shown(due);
        return year(shown).equals(year) ? shown : due;
    }

    private static SchoolYear year(LocalDate day) {
        return SchoolYear.at(day);
    }

    private List<Offer> decisions(long school, SchoolYear year, Collection<Long> here) {
        return sql.sql("""
                select d.public_id, d.wording, d.responsible_id, d.responsible, d.due, d.kind, d.held_at
                  from councils_api.decision d
                  join tasks_api.task t on t.id = d.task_id
                 where d.organisation_id = :school
                   and t.done_at is null
                   and t.cancelled_at is null
                 order by d.held_at, d.id
                 limit 60
                """)
                .param("school", school)
                .query((row, n) -> decision(
                        row.getString("public_id"),
                        row.getString("wording"),
                        row.getObject("responsible_id", Long.class),
                        row.getString("responsible"),
                        row.getObject("due", LocalDate.class),
                        row.getString("kind"),
                        year,
                        here))
                .list();
    }

    private Offer decision(
            String publicId,
            String wording,
            @Nullable Long responsible,
            @Nullable String name,
            @Nullable LocalDate due,
            String council,
            SchoolYear year,
            Collection<Long> here) {
        String key = "decision:" + publicId;
        boolean inYear = due != null && SchoolYear.at(due).equals(year) && !due.isBefore(days.today());
        Measure measure = new Measure(
                pack.sections().getFirst().code(),
                wording.length() > 500 ? wording.substring(0, 500) : wording,
                SampleMeasure.Kind.MEETING.name(),
                "",
                responsible != null && here.contains(responsible) ? responsible : null,
                List.of(),
                null,
                inYear ? due : null,
                "",
                "",
                List.of(),
                "",
                null,
                null,
                Detail.NONE.from(key));
        return new Offer(
                key,
                Offer.Kind.DECISION,
                measure,
                name,
                false,
                pack.council(council).name());
    }
}
