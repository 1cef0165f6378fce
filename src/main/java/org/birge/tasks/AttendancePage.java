package org.birge.tasks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.Text;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A list of who came, new or as it stands. A group is taken whole, and whoever was absent is taken out.
 *
 * @param list public id; null for a new one
 * @param theme what it was about
 * @param group the group taken whole: all, union:[id], stage:[code], or empty for the list as it is
 * @param writes whether the viewer may still change it
 */
public record AttendancePage(
        String task,
        String title,
        String school,
        String responsible,
        @Nullable String list,
        long version,
        String day,
        String theme,
        String outsiders,
        boolean held,
        boolean ahead,
        String group,
        List<Candidate> candidates,
        Map<String, Text> stages,
        boolean writes,
        Problems problems) {

    /** Somebody of the school; post and stage by the pack's codes. */
    public record Candidate(
            long id,
            String name,
            String patronymic,
            String post,
            String stage,
            String inUnion,
            String unionId,
            boolean listed,
            boolean came) {}

    /** The unions of the school: id and name. */
    public Map<String, String> unions() {
        Map<String, String> unions = new LinkedHashMap<>();
        candidates.stream()
                .filter(one -> !one.unionId().isEmpty())
                .forEach(one -> unions.put(one.unionId(), one.inUnion()));
        return unions;
    }

    /** Those of the group, or who stand on the list already. */
    public List<Candidate> there() {
        return candidates.stream().filter(this::in).toList();
    }

    public List<Candidate> others() {
        return candidates.stream().filter(one -> !in(one)).toList();
    }

    /** Whether they are ticked to begin with: who was absent is not. */
    public boolean ticked(Candidate one) {
        return !one.listed() || one.came();
    }

    public List<Candidate> came() {
        return candidates.stream().filter(Candidate::came).toList();
    }

    public List<Candidate> absent() {
        return candidates.stream().filter(one -> one.listed() && !one.came()).toList();
    }

    public LocalDate date() {
        return LocalDate.parse(day);
    }

    private boolean in(Candidate one) {
        String of = group.substring(group.indexOf(':') + 1);
        return switch (group.split(":")[0]) {
            case "all" -> true;
            case "union" -> one.unionId().equals(of);
            case "stage" -> one.stage().equals(of);
            default -> one.listed();
        };
    }
}
