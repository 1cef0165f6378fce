package org.birge.development.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.birge.shared.pack.CountryPack.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The same measures four ways: by section, by the month they are due in, by who carries them, and those of inside-school control by month. */
@Component
class PlanViews {

    private final PlanSections sections;

    PlanViews(PlanSections sections) {
        this.sections = sections;
    }

    /** @param centre whether the plan is a centre's */
    List<PlanPage.Group> of(String view, List<PlanPage.Row> rows, boolean centre) {
        return switch (view) {
            case "months" -> months(rows);
            case "people" -> people(rows);
            case "control" -> control(rows);
            default -> sections(rows, sections.of(centre));
        };
    }

    /** As people quote a measure: 1.4 is the fourth of the first section. */
    String number(String section, int position, boolean centre) {
        List<Section> all = sections.of(centre);
        int place = IntStream.range(0, all.size())
                .filter(i -> all.get(i).code().equals(section))
                .findFirst()
                .orElse(-1);
        return (place + 1) + "." + position;
    }

    private static List<PlanPage.Group> sections(List<PlanPage.Row> rows, List<Section> sections) {
        return sections.stream()
                .map(section -> group(
                        section.numeral(),
                        section,
                        null,
                        null,
                        rows.stream()
                                .filter(row -> row.section().equals(section.code()))
                                .toList()))
                .toList();
    }

    /** Without sections that nothing was found in. */
    static List<PlanPage.Group> filled(List<PlanPage.Group> groups) {
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private List<PlanPage.Group> months(List<PlanPage.Row> rows) {
        Map<LocalDate, List<PlanPage.Row>> byMonth = rows.stream()
                .filter(row -> row.due() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.due()).withDayOfMonth(1), TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> group("", null, month.getKey(), null, month.getValue()))
                .toList();
    }

    private static List<PlanPage.Group> control(List<PlanPage.Row> rows) {
        Map<LocalDate, List<PlanPage.Row>> byMonth = rows.stream()
                .filter(row -> row.control() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.control()).month(), TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> group("", null, month.getKey(), null, month.getValue()))
                .toList();
    }

    private static List<PlanPage.Group> people(List<PlanPage.Row> rows) {
        Map<String, List<PlanPage.Row>> byPerson = rows.stream()
                .filter(row -> row.responsible() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.responsible())));
        return byPerson.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<PlanPage.Row>> one) ->
                                -one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(person -> group("", null, null, person.getKey(), person.getValue()))
                .toList();
    }

    private static PlanPage.Group group(
            String code,
            @Nullable Section section,
            @Nullable LocalDate month,
            @Nullable String person,
            List<PlanPage.Row> rows) {
        Function<Predicate<PlanPage.Work>, Integer> count = wanted -> (int) rows.stream()
                .map(PlanPage.Row::work)
                .filter(work -> work != null && wanted.test(work))
                .count();
        return new PlanPage.Group(
                code,
                section == null ? null : section.name(),
                month,
                person,
                rows,
                count.apply(PlanPage.Work::finished),
                count.apply(work -> work.late() > 0));
    }
}
