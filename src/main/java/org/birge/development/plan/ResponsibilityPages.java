package org.birge.development.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of the matrix of responsibility; last year's is offered until this year's is set. */
@Component
class ResponsibilityPages {

    private final Responsibilities matrix;
    private final PlanRows rows;
    private final PlanViews views;
    private final Colleagues staff;
    private final FindResponsible find;
    private final CountryPack pack;

    ResponsibilityPages(
            Responsibilities matrix,
            PlanRows rows,
            PlanViews views,
            Colleagues staff,
            FindResponsible find,
            CountryPack pack) {
        this.matrix = matrix;
        this.rows = rows;
        this.views = views;
        this.staff = staff;
        this.find = find;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    ResponsibilityPage of(Actor actor, SchoolYear year, SchoolYear now, Problems problems) {
        return of(actor, year, now, Map.of(), problems);
    }

    /** @param typed fields as they were sent, in place of those that stand */
    @Transactional(readOnly = true)
    ResponsibilityPage of(Actor actor, SchoolYear year, SchoolYear now, Map<String, Picker> typed, Problems problems) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        long school = actor.organisation();
        MatrixState state = MatrixState.of(year, now);
        MatrixRules.demand(MatrixCommand.READ, actor.scope(), state);
        Map<String, Responsibilities.Answering> own = matrix.of(school, year);
        boolean maySet = MatrixRules.allows(MatrixCommand.SET, actor.scope(), school, state);
        Map<String, Responsibilities.Answering> shown =
                own.isEmpty() && maySet ? matrix.of(school, year.previous()) : own;
        PlanPage.Facts plan = rows.ofSchool(school, year)
                .filter(facts -> PlanRules.allows(PlanCommand.READ, actor.scope(), facts))
                .orElse(null);
        List<PlanRows.Row> measures = plan == null ? List.of() : rows.measures(plan.id());
        boolean open = plan != null && PlanRules.allows(PlanCommand.WRITE, actor.scope(), plan) && maySet;
        List<MeasureForm.Person> people = people(school, measures);
        Map<String, Text> sections = new LinkedHashMap<>();
        pack.sections().forEach(section -> sections.put(section.code(), section.name()));
        List<ResponsibilityPage.Line> lines = pack.sections().stream()
                .map(section -> line(section, shown, measures))
                .toList();
        return new ResponsibilityPage(
                year,
                lines,
                people,
                maySet,
                own.isEmpty() && !shown.isEmpty(),
                open ? Objects.requireNonNull(plan).publicId() : null,
                open ? others(own, measures, people) : List.of(),
                matrix.history(school, year),
                sections,
                maySet ? fields(actor, year, lines, people, typed) : Map.of(),
                problems);
    }

    private Map<String, Picker> fields(
            Actor actor,
            SchoolYear year,
            List<ResponsibilityPage.Line> lines,
            List<MeasureForm.Person> people,
            Map<String, Picker> typed) {
        Map<String, Picker> fields = new HashMap<>();
        for (ResponsibilityPage.Line line : lines) {
            String answers = "responsible-" + line.section();
            String confirms = "confirmer-" + line.section();
            fields.put(answers, FindResponsible.standing(answers, line.responsible(), people));
            fields.put(confirms, FindResponsible.standing(confirms, line.confirmer(), people));
        }
        typed.forEach((name, field) -> fields.put(name, field.looked(text -> find.named(actor, year, text))));
        return fields;
    }

    private static ResponsibilityPage.Line line(
            CountryPack.Section section, Map<String, Responsibilities.Answering> matrix, List<PlanRows.Row> measures) {
        Responsibilities.Answering answering = matrix.getOrDefault(section.code(), Responsibilities.Answering.NOBODY);
        return new ResponsibilityPage.Line(
                section.code(),
                section.numeral(),
                section.name(),
                answering.responsible(),
                answering.confirmer(),
                measures.stream()
                        .filter(row -> row.section().equals(section.code()))
                        .count());
    }

    private List<ResponsibilityPage.Other> others(
            Map<String, Responsibilities.Answering> matrix,
            List<PlanRows.Row> measures,
            List<MeasureForm.Person> people) {
        Map<Long, String> names =
                people.stream().collect(Collectors.toMap(MeasureForm.Person::id, MeasureForm.Person::name));
        return measures.stream()
                .filter(row -> {
                    Long then = matrix.getOrDefault(row.section(), Responsibilities.Answering.NOBODY)
                            .responsible();
                    return then != null && !then.equals(row.responsibleId());
                })
                .map(row -> new ResponsibilityPage.Other(
                        row.publicId(),
                        views.number(row.section(), row.position(), false),
                        row.title(),
                        row.responsible(),
                        names.getOrDefault(
                                Objects.requireNonNull(Objects.requireNonNull(matrix.get(row.section()))
                                        .responsible()),
                                "")))
                .toList();
    }

    private List<MeasureForm.Person> people(long school, List<PlanRows.Row> measures) {
        Map<Long, Long> carried = measures.stream()
                .map(PlanRows.Row::responsibleId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return MeasureForms.people(staff.of(school), carried, pack);
    }
}
