package org.birge.instruments;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups of a shared diagnosis may be shown (cycle: small schools): beside what each school shows itself, and what was counted for method
 * unions over several schools, so that no sum, no rest and no difference between the shared figures and a school's own tells of too few.
 */
final class SharedGroups {

    /** Unions and forms of single schools are not of the whole. */
    private static final Set<String> KINDS = Set.of("all", "stage", "experience", "young");

    private static final String POOLED = "pooled:";

    /**
     * Somebody who answered.
     *
     * @param groups among them pooled:union:12 where the union was counted over its schools
     */
    record Sharing(long campaign, List<String> groups) {}

    private SharedGroups() {}

    /**
     * @param people of the schools that share, and of those counted together with some of them
     * @param shown by campaign, the groups whose figures the school shows itself
     * @param inside the campaigns that are counted
     * @return none when not even the whole may be shown
     */
    static List<String> of(List<Sharing> people, Map<Long, Set<String>> shown, Set<Long> inside, int smallest) {
        Set<String> known = new LinkedHashSet<>();
        List<List<String>> groups = new ArrayList<>();
        for (Sharing one : people) {
            List<String> own = new ArrayList<>();
            for (String group : one.groups()) {
                if (group.startsWith(POOLED)) {
                    own.add(group);
                    known.add(group);
                    continue;
                }
                if (shown.getOrDefault(one.campaign(), Set.of()).contains(group)) {
                    own.add(one.campaign() + "/" + group);
                    known.add(one.campaign() + "/" + group);
                }
                if (inside.contains(one.campaign()) && KINDS.contains(ShownGroups.kind(group))) {
                    own.add(group);
                }
            }
            groups.add(own);
        }
        List<String> together = ShownGroups.beside(known, groups, smallest);
        return together.contains("all") ? together : List.of();
    }
}
