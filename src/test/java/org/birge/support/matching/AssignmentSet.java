package org.birge.support.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.Places;

/**
 * A published set of the generalised assignment problem: agents are mentors, items those who wait, and the cost is given instead of reckoned.
 *
 * @param best the least cost anybody found
 */
record AssignmentSet(String name, Matching matching, long best) {

    /** All of a folder, in the order of its best.csv: instance, agents, items, bound, best. */
    static List<AssignmentSet> in(Path folder) throws IOException {
        List<AssignmentSet> sets = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("best.csv"))) {
            String[] fields = line.split(",");
            if (!fields[0].equals("instance")) {
                sets.add(read(folder.resolve(fields[0]), Long.parseLong(fields[4])));
            }
        }
        return sets;
    }

    private static AssignmentSet read(Path file, long best) throws IOException {
        try (Scanner numbers = new Scanner(file)) {
            int agents = numbers.nextInt();
            int items = numbers.nextInt();
            int[][] costs = table(numbers, agents, items);
            int[][] loads = table(numbers, agents, items);
            List<Places> places = new ArrayList<>();
            for (int at = 0; at < agents; at++) {
                places.add(new Places(at, numbers.nextInt(), new int[0]));
            }
            return new AssignmentSet(file.getFileName().toString(), Matching.of(places, costs, loads), best);
        }
    }

    /** Written by agent, kept by item. */
    private static int[][] table(Scanner numbers, int agents, int items) {
        int[][] table = new int[items][agents];
        for (int at = 0; at < agents; at++) {
            for (int item = 0; item < items; item++) {
                table[item][at] = numbers.nextInt();
            }
        }
        return table;
    }
}
