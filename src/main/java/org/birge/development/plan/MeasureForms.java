package org.birge.development.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.development.PriorityNeeds;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the form of a measure, new or as it stands. */
@Component
class MeasureForms {

    private final PlanRows rows;
    private final Colleagues staff;
    private final PriorityNeeds needs;
    private final Areas areas;
    private final CountryPack pack;

    MeasureForms(PlanRows rows, Colleagues staff, PriorityNeeds needs, Areas areas, CountryPack pack) {
        this.rows = rows;
        this.staff = staff;
        this.needs = needs;
        this.areas = areas;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    MeasureForm empty(Actor actor, SchoolYear year, @Nullable String section, @Nullable String need) {
        MeasureForm.Typed typed = new MeasureForm.Typed(
                0,
                section == null ? pack.sections().getFirst().code() : section,
                "",
                SampleMeasure.Kind.SEMINAR.name(),
                "",
                null,
                List.of(),
                "",
                "",
                "",
                "",
                need == null ? List.of() : List.of(need),
                "",
                null,
                null);
        return form(actor, year, null, typed, Problems.none());
    }

    @Transactional(readOnly = true)
    MeasureForm of(Actor actor, SchoolYear year, String measure) {
        PlanPage.Facts plan = rows.ofSchool(actor.organisation(), year).orElseThrow(NotFound::new);
        PlanRows.Row row = rows.measures(plan.id()).stream()
                .filter(one -> one.publicId().equals(measure))
                .findFirst()
                .orElseThrow(NotFound::new);
        MeasureForm.Typed typed = new MeasureForm.Typed(
                row.version(),
                row.section(),
                row.title(),
                row.kind(),
                row.forWhom(),
                row.responsibleId(),
                row.helperIds(),
                Objects.toString(row.begins(), ""),
                Objects.toString(row.due(), ""),
                row.expected(),
                row.resources(),
                row.needs(),
                row.evidence(),
                row.sample(),
                row.act());
        return form(actor, year, measure, typed, Problems.none());
    }

    @Transactional(readOnly = true)
    MeasureForm form(
            Actor actor, SchoolYear year, @Nullable String measure, MeasureForm.Typed typed, Problems problems) {
        PlanPage.Facts plan = rows.ofSchool(actor.organisation(), year).orElseThrow(NotFound::new);
        Map<String, Text> sections = new LinkedHashMap<>();
        pack.sections().forEach(section -> sections.put(section.code(), section.name()));
        Map<Long, Long> carried = rows.measures(plan.id()).stream()
                .map(PlanRows.Row::responsibleId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return new MeasureForm(
                measure,
                year,
                typed,
                sections,
                Arrays.stream(SampleMeasure.Kind.values()).map(Enum::name).toList(),
                people(actor.organisation(), carried),
                areas.all(),
                needs.of(actor.organisation(), year).stream()
                        .filter(PriorityNeeds.Need::priority)
                        .map(PriorityNeeds.Need::area)
                        .toList(),
                problems);
    }

    private List<MeasureForm.Person> people(long school, Map<Long, Long> carried) {
        return staff.of(school).stream()
                .map(member -> new MeasureForm.Person(
                        member.id(),
                        member.name(),
                        pack.post(member.post()).name(),
                        member.subject() == null
                                ? null
                                : pack.subject(member.subject()).name(),
                        member.skills(),
                        carried.getOrDefault(member.id(), 0L).intValue()))
                .toList();
    }
}
