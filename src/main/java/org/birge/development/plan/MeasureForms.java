package org.birge.development.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.development.PriorityNeeds;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.web.Picker;
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
    private final Groups groups;
    private final DueDay dueDay;
    private final Responsibilities matrix;
    private final PlanGoals goals;
    private final FindResponsible find;
    private final PlanSections sections;
    private final OwnDirections directions;
    private final CountryPack pack;

    MeasureForms(
            PlanRows rows,
            Colleagues staff,
            PriorityNeeds needs,
            Areas areas,
            Groups groups,
            DueDay dueDay,
            Responsibilities matrix,
            PlanGoals goals,
            FindResponsible find,
            PlanSections sections,
            OwnDirections directions,
            CountryPack pack) {
        this.rows = rows;
        this.staff = staff;
        this.needs = needs;
        this.areas = areas;
        this.groups = groups;
        this.dueDay = dueDay;
        this.matrix = matrix;
        this.goals = goals;
        this.find = find;
        this.sections = sections;
        this.directions = directions;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    MeasureForm empty(Actor actor, SchoolYear year, @Nullable String section, @Nullable String need) {
        String of = section == null ? open(actor).keySet().iterator().next() : section;
        MeasureForm.Typed typed = new MeasureForm.Typed(
                0,
                of,
                "",
                SampleMeasure.Kind.SEMINAR.name(),
                "",
                matrix.of(actor.organisation(), year)
                        .getOrDefault(of, Responsibilities.Answering.NOBODY)
                        .responsible(),
                List.of(),
                "",
                "",
                "",
                "",
                need == null ? List.of() : List.of(need),
                "",
                null,
                null,
                null,
                null,
                null);
        return form(actor, year, null, typed, Problems.none());
    }

    /** Refuses another division's direction, as its saving would be. */
    @Transactional(readOnly = true)
    MeasureForm of(Actor actor, SchoolYear year, String measure) {
        PlanPage.Facts plan = rows.ofSchool(actor.organisation(), year).orElseThrow(NotFound::new);
        PlanRows.Row row = rows.measures(plan.id()).stream()
                .filter(one -> one.publicId().equals(measure))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (plan.centre() && !open(actor).containsKey(row.section())) {
            throw OwnDirections.ofAnother();
        }
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
                row.act(),
                MeasureForm.More.of(row.detail(), row.due()),
                null,
                null);
        return form(actor, year, measure, typed, Problems.none());
    }

    @Transactional(readOnly = true)
    MeasureForm form(
            Actor actor, SchoolYear year, @Nullable String measure, MeasureForm.Typed typed, Problems problems) {
        PlanPage.Facts plan = rows.ofSchool(actor.organisation(), year).orElseThrow(NotFound::new);
        Map<Long, Long> carried = rows.measures(plan.id()).stream()
                .map(PlanRows.Row::responsibleId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        List<Colleagues.Member> members = staff.of(actor.organisation());
        List<MeasureForm.Person> people = people(members, carried, pack);
        return new MeasureForm(
                measure,
                year,
                plan.centre(),
                typed,
                responsible(actor, year, typed, people),
                open(actor),
                Arrays.stream(SampleMeasure.Kind.values()).map(Enum::name).toList(),
                people,
                areas.all(),
                needs.of(actor.organisation(), year).stream()
                        .filter(PriorityNeeds.Need::priority)
                        .map(PriorityNeeds.Need::area)
                        .toList(),
                new MeasureForm.Choices(
                        groups.of(actor.organisation()),
                        goals.of(actor.organisation(), year),
                        months(year),
                        Suggestions.of(members, words(typed)),
                        dueDay.next(typed.due())),
                problems);
    }

    /** The parts of the plan one may write in, by code. */
    private Map<String, Text> open(Actor actor) {
        Map<String, Text> open = sections.names(actor.atCentre());
        open.keySet().retainAll(directions.of(actor.scope(), actor.atCentre()));
        if (open.isEmpty()) {
            throw new Refusal("centreplan.refusal.no-division");
        }
        return open;
    }

    /** All that is wrong with what was typed. */
    Problems problems(Actor actor, MeasureForm.Typed typed) {
        Problems problems = dueDay.problems(typed);
        find.check(actor, typed.who(), problems);
        return problems;
    }

    private Picker responsible(Actor actor, SchoolYear year, MeasureForm.Typed typed, List<MeasureForm.Person> people) {
        Picker who = typed.who();
        return who.text().isEmpty()
                ? FindResponsible.standing("responsible", FindResponsible.id(who), people)
                : who.looked(text -> find.named(actor, year, text));
    }

    private static List<LocalDate> months(SchoolYear year) {
        LocalDate first = LocalDate.of(year.start(), Month.AUGUST, 1);
        return first.datesUntil(first.plusYears(1), Period.ofMonths(1)).toList();
    }

    /** What the measure is about: its title, and the needs it answers in any language. */
    private List<String> words(MeasureForm.Typed typed) {
        List<String> needs = typed.needs() == null ? List.of() : typed.needs();
        return Stream.concat(
                        Stream.of(Objects.requireNonNullElse(typed.title(), "")),
                        needs.stream()
                                .flatMap(area -> areas.named(area).stream())
                                .flatMap(name -> name.languages().values().stream()))
                .toList();
    }

    static List<MeasureForm.Person> people(List<Colleagues.Member> members, Map<Long, Long> carried, CountryPack pack) {
        return members.stream()
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
