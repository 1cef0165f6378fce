package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the centre and the authority read it: what is to be done, in which months and by which post. Names and days stay in the school
 * (cycle, 4).
 *
 * @param posts of the school's people, in the reader's language
 * @param others said in place of people whom a measure is for by name
 */
record FromAbove(Map<Long, String> posts, String others) {

    private static final List<String> PEOPLE = List.of("responsible", "helpers");

    PlanRows.Row row(PlanRows.Row row) {
        return new PlanRows.Row(
                row.publicId(),
                row.section(),
                row.position(),
                row.title(),
                row.kind(),
                row.forWhom(),
                null,
                row.responsibleId() == null ? null : posts.getOrDefault(row.responsibleId(), ""),
                List.of(),
                row.helperIds().stream().flatMap(this::post).distinct().toList(),
                month(row.begins()),
                month(row.due()),
                row.expected(),
                row.resources(),
                row.needs(),
                row.evidence(),
                row.sample(),
                row.act(),
                row.detail(),
                row.people().isEmpty() ? List.of() : List.of(others),
                row.version(),
                null);
    }

    /** The same change without what is the school's alone; empty fields mean that nothing differs for those above it. */
    Changed change(Changed change) {
        Measure before = measure(change.before());
        Measure after = measure(change.after());
        Changed seen = Changed.of(before, after);
        return before == null || after == null
                ? seen
                : new Changed(
                        before,
                        after,
                        seen.fields().stream()
                                .filter(field -> !field.equals("reached")
                                        && (!PEOPLE.contains(field)
                                                || !said(field, before).equals(said(field, after))))
                                .toList());
    }

    /** A person of the school by the post, anybody else by name. */
    @Nullable
    String who(@Nullable Long person, @Nullable String name) {
        return person != null && posts.containsKey(person) ? posts.get(person) : name;
    }

    /** Names in the words of a change. */
    Naming naming(Naming naming) {
        return new Naming(posts, naming.sections(), naming.areas(), naming.groups(), true);
    }

    private Stream<String> post(Long id) {
        return Stream.ofNullable(posts.get(id));
    }

    private @Nullable Measure measure(@Nullable Measure measure) {
        return measure == null
                ? null
                : new Measure(
                        measure.section(),
                        measure.title(),
                        measure.kind(),
                        measure.forWhom(),
                        measure.responsible(),
                        measure.helpers(),
                        month(measure.begins()),
                        month(measure.due()),
                        measure.expected(),
                        measure.resources(),
                        measure.needs(),
                        measure.evidence(),
                        measure.sample(),
                        measure.act(),
                        measure.detail());
    }

    private List<String> said(String field, Measure measure) {
        List<Long> people = field.equals("helpers")
                ? measure.helpers()
                : Stream.ofNullable(measure.responsible()).toList();
        return people.stream().flatMap(this::post).distinct().toList();
    }

    private static @Nullable LocalDate month(@Nullable LocalDate day) {
        return day == null ? null : day.withDayOfMonth(1);
    }
}
