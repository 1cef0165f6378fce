package org.birge.development.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which measures of a plan are looked at; the views keep it.
 *
 * @param person responsible or helping, by the registry's id
 * @param need area it answers
 * @param work open, late or done
 * @param goal of the strategy it serves
 */
public record PlanFilter(
        @Nullable String section,
        @Nullable Long person,
        @Nullable String need,
        @Nullable String kind,
        @Nullable String work,
        @Nullable String goal) {

    static final PlanFilter NONE = new PlanFilter(null, null, null, null, null, null);

    public PlanFilter {
        section = filled(section);
        need = filled(need);
        kind = filled(kind);
        work = filled(work);
        goal = filled(goal);
    }

    /** What there is to choose from; people who carry something. */
    public record Choices(
            Map<String, Text> sections, Map<Long, String> people, Map<String, Text> needs, List<String> kinds) {}

    /** As those above the school may choose: not by person, not by how far the work is. */
    PlanFilter above() {
        return new PlanFilter(section, null, need, kind, null, goal);
    }

    public boolean none() {
        return equals(NONE);
    }

    List<PlanPage.Row> of(List<PlanPage.Row> rows) {
        return none() ? rows : rows.stream().filter(this::passes).toList();
    }

    /** As the end of an address that has a question mark already. */
    public String query() {
        return Stream.of(
                        part("section", section),
                        part("person", person),
                        part("need", need),
                        part("kind", kind),
                        part("work", work),
                        part("goal", goal))
                .collect(Collectors.joining());
    }

    private boolean passes(PlanPage.Row row) {
        return (section == null || section.equals(row.section()))
                && (person == null
                        || Objects.equals(person, row.responsibleId())
                        || row.more().helperIds().contains(person))
                && (need == null || row.more().areas().contains(need))
                && (kind == null || kind.equals(row.kind()))
                && (goal == null || goal.equals(row.more().goal()))
                && (work == null || passes(row.work()));
    }

    private boolean passes(PlanPage.@Nullable Work of) {
        return of != null
                && switch (Objects.requireNonNull(work)) {
                    case "late" -> of.late() > 0;
                    case "done" -> of.finished();
                    default -> !of.finished() && !of.state().equals("cancelled");
                };
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
