package org.birge.development.plan;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.registry.SchoolHeads;
import org.birge.shared.Language;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agendas of a school's councils for a year, out of their plans of work; a pedagogical council without one is offered what the year asks of it. */
@Repository
class CouncilPlans {

    private static final String PEDAGOGICAL = "pedagogical";

    private final SchoolHeads heads;
    private final JdbcClient sql;
    private final TemplateEngine engine;
    private final CountryPack pack;

    CouncilPlans(JdbcClient sql, TemplateEngine engine, CountryPack pack, SchoolHeads heads) {
        this.heads = heads;
        this.sql = sql;
        this.engine = engine;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    List<CouncilPlan> of(PlanPage.Facts plan, Language language) {
        Map<String, List<CouncilPlan.Sitting>> byKind = new LinkedHashMap<>();
        sql.sql("""
                select kind, day, topics
                  from councils_api.planned_sitting
                 where organisation_id = :school
                   and year = :year
                 order by kind, day
                """)
                .param("school", plan.organisation())
                .param("year", plan.year().start())
                .query(row -> {
                    byKind.computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>())
                            .add(new CouncilPlan.Sitting(row.getObject("day", LocalDate.class), Arrays.asList((String[])
                                    row.getArray("topics").getArray())));
                });
        return pack.councils().stream()
                .filter(kind -> byKind.containsKey(kind.code()) || kind.code().equals(PEDAGOGICAL))
                .map(kind -> plan(
                        kind,
                        byKind.getOrDefault(kind.code(), List.of()),
                        pack.yearOf(plan.year().start()),
                        language))
                .toList();
    }

    String xhtml(CouncilPlan council, PlanPage.Facts plan, Language language) {
        StringOutput output = new StringOutput(16_384);
        engine.render(
                "development/plan/council-paper.jte",
                Map.of(
                        "council",
                        council,
                        "plan",
                        plan,
                        "language",
                        language,
                        "pack",
                        pack,
                        "acting",
                        heads.actingToday(plan.organisation())),
                output);
        return output.toString();
    }

    private CouncilPlan plan(
            CouncilKind kind, List<CouncilPlan.Sitting> planned, Calendar calendar, Language language) {
        String title = pack.word("agenda", "year-title").in(language) + ": "
                + kind.name().in(language);
        return new CouncilPlan(
                kind.code(),
                title,
                kind.act() == null ? "" : kind.act().in(language),
                planned.isEmpty() ? usual(calendar, language) : planned);
    }

    /** What a year asks of the pedagogical council: adopt the plan, hear how it stands at each control point, close the year with the report. */
    private List<CouncilPlan.Sitting> usual(Calendar calendar, Language language) {
        List<CouncilPlan.Sitting> sittings = new ArrayList<>();
        sittings.add(new CouncilPlan.Sitting(
                LocalDate.of(calendar.startYear(), 8, 28), words(language, "adopt-plan", "adopt-control")));
        List<Calendar.ControlPoint> points = calendar.controlPoints();
        for (Calendar.ControlPoint point : points.subList(0, Math.max(0, points.size() - 1))) {
            sittings.add(new CouncilPlan.Sitting(point.day(), words(language, "how-plan-stands", "control-results")));
        }
        sittings.add(new CouncilPlan.Sitting(calendar.lastDay(), words(language, "hear-report", "next-year")));
        return sittings;
    }

    private List<String> words(Language language, String... words) {
        return Arrays.stream(words)
                .map(word -> pack.word("agenda", word).in(language))
                .toList();
    }
}
