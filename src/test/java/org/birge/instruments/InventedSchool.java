package org.birge.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Schools of two years with everything that results are looked at by: unions, stages, experience, forms wanted, leaders' views, newcomers. */
final class InventedSchool {

    /**
     * A member of staff.
     *
     * @param groupsBefore and groups last year's and this year's
     * @param before whether they answered last year
     * @param round of newcomers they answered in; 0 in the campaign of all, -1 not at all
     * @param viewed whether their leader spoke of them
     * @param reached by last year's measures
     */
    record Somebody(
            List<String> groupsBefore,
            List<String> groups,
            boolean before,
            int round,
            boolean viewed,
            boolean reached) {

        boolean inCampaign() {
            return round == 0;
        }

        boolean inCampaign(String group) {
            return inCampaign() && groups.contains(group);
        }
    }

    private InventedSchool() {}

    /** The same for a seed: mostly the same people in both years, some gone, some come, a few moved to another union. */
    static List<Somebody> of(int size, long seed) {
        Random random = new Random(seed);
        double spokenOf = List.of(1.0, 0.97, 0.85, 0.0).get(random.nextInt(4));
        double newcomers = List.of(0.0, 0.08, 0.25, 0.45).get(random.nextInt(4));
        double gone = random.nextInt(3) * 0.05;
        List<Somebody> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<String> before = groups(random, size, List.of());
            boolean came = random.nextDouble() < newcomers;
            List<String> now = groups(random, size, random.nextInt(8) == 0 ? List.of() : before);
            int round = came ? 1 + random.nextInt(2) : random.nextDouble() < gone ? -1 : 0;
            people.add(new Somebody(
                    before,
                    now,
                    !came && random.nextInt(30) > 0,
                    random.nextInt(25) == 0 ? -1 : round,
                    round == 0 && random.nextDouble() < spokenOf,
                    random.nextInt(2) == 0));
        }
        return people;
    }

    /** Of the same union, stage and experience as before, where these are given; forms are wished for anew. */
    private static List<String> groups(Random random, int size, List<String> as) {
        TreeSet<String> groups = new TreeSet<>(List.of("all"));
        as.stream().filter(group -> !group.startsWith("form:")).forEach(groups::add);
        if (as.isEmpty()) {
            groups.add("union:" + random.nextInt(1 + size / 8));
            groups.add(random.nextInt(3) == 0 ? "stage:primary" : "stage:general");
            int band = random.nextInt(4);
            groups.add("experience:" + band);
            if (band == 0) {
                groups.add("young:yes");
            }
        }
        for (int form = 0; form < 8; form++) {
            if (random.nextInt(10) < 6 - form) {
                groups.add("form:" + form);
            }
        }
        return List.copyOf(groups);
    }
}
