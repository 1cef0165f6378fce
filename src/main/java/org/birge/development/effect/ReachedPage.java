package org.birge.development.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whom a measure reached, to be said by exceptions: a group is taken whole, and who was absent is taken out.
 *
 * @param group the group taken whole: all, union:[id], stage:[code], or empty for the list as it is
 * @param writes whether the list can still be changed
 */
public record ReachedPage(
        String measure,
        String title,
        String forWhom,
        SchoolYear year,
        boolean done,
        boolean told,
        String group,
        List<Candidate> candidates,
        List<StageName> stages,
        boolean writes) {

    public record Candidate(long id, String name, String stage, String inUnion, String unionId, boolean reached) {}

    public record StageName(String code, Text name) {}

    /** The unions of the school: id and name. */
    public Map<String, String> unions() {
        Map<String, String> unions = new LinkedHashMap<>();
        candidates.stream()
                .filter(one -> !one.unionId().isEmpty())
                .forEach(one -> unions.put(one.unionId(), one.inUnion()));
        return unions;
    }

    /** Those in the group, or who are on the list already: they were there unless taken out. */
    public List<Candidate> there() {
        return candidates.stream().filter(this::in).toList();
    }

    public List<Candidate> others() {
        return candidates.stream().filter(one -> !in(one)).toList();
    }

    public long reached() {
        return candidates.stream().filter(Candidate::reached).count();
    }

    private boolean in(Candidate one) {
        @Nullable String of = group.contains(":") ? group.substring(group.indexOf(':') + 1) : null;
        return switch (group.split(":")[0]) {
            case "all" -> true;
            case "union" -> one.unionId().equals(of);
            case "stage" -> one.stage().equals(of);
            default -> one.reached();
        };
    }
}
