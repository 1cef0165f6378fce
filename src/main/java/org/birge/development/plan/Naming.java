package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The names behind the codes and ids of measures.
 *
 * @param people their names, above the school their posts
 * @param above whether it is for those above the school, who read months and not days
 */
public record Naming(
        Map<Long, String> people,
        Map<String, Text> sections,
        Map<String, Text> areas,
        Map<String, Text> groups,
        boolean above) {

    /** All people that these measures name. */
    static List<Long> people(Stream<Changed> changes) {
        return changes.flatMap(change -> Stream.of(change.before(), change.after()))
                .flatMap(measure -> measure == null
                        ? Stream.empty()
                        : Stream.of(
                                        measure.responsible() == null
                                                ? List.<Long>of()
                                                : List.of(measure.responsible()),
                                        measure.helpers(),
                                        measure.detail().people())
                                .flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** Name of a person of the school; empty when nobody is named. */
    public String person(@Nullable Long id) {
        return id == null ? "" : people.getOrDefault(id, "");
    }

    /** The groups that a measure reaches; those that are no more are left out. */
    public List<Text> groups(List<String> codes) {
        return codes.stream().filter(groups::containsKey).map(groups::get).toList();
    }

    public String people(List<Long> ids) {
        return String.join(", ", ids.stream().map(this::person).distinct().toList());
    }
}
