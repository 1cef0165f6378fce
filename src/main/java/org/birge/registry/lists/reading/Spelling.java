package org.birge.registry.lists.reading;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a mistyped word was meant to be, as long as only one known word comes near. */
final class Spelling {

    /** Keys shorter than this are too like each other. */
    private static final int SHORTEST = 4;

    private static final int LONG = 12;

    private static final int LONGEST_ENDING = 3;

    private Spelling() {}

    /** The one code whose folded words are a letter away, two in long ones; empty when none is or several are. */
    static Optional<String> nearest(Map<String, String> codes, String folded) {
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        int reach = folded.length() < LONG ? 1 : 2;
        Set<String> nearest = new HashSet<>();
        for (var known : codes.entrySet()) {
            int distance = distance(folded, known.getKey(), reach);
            if (distance < reach) {
                reach = distance;
                nearest.clear();
            }
            if (distance <= reach && known.getKey().length() >= SHORTEST) {
                nearest.add(known.getValue());
            }
        }
        return nearest.size() == 1 ? nearest.stream().findFirst() : Optional.empty();
    }

    /** Whether each word of one begins like the word of the other, but for endings. */
    static boolean inflected(String one, String other) {
        String[] words = one.split(" ");
        String[] others = other.split(" ");
        if (words.length != others.length) {
            return false;
        }
        for (int n = 0; n < words.length; n++) {
            int same = 0;
            while (same < Math.min(words[n].length(), others[n].length())
                    && words[n].charAt(same) == others[n].charAt(same)) {
                same++;
            }
            int shorter = Math.min(words[n].length(), others[n].length());
            int longer = Math.max(words[n].length(), others[n].length());
            if (same < 3 || same < shorter - 1 || longer - shorter > LONGEST_ENDING) {
                return false;
            }
        }
        return true;
    }

    /** Letters to change, add, drop or swap with a neighbour; anything above the limit is one more than it. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
