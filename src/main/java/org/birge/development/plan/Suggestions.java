package org.birge.development.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who suits a measure by additional specialities and skills (J1d.12): a word of a skill stands in the title or in the name of
 * a need, its first five letters at least, so that endings do not matter. A suggestion, never a choice.
 */
final class Suggestions {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int STEM = 5;

    private Suggestions() {}

    /** By person the skills that suit, in the order of the staff. */
    static Map<Long, List<String>> of(List<Colleagues.Member> staff, Collection<String> words) {
        Set<String> wanted = words.stream().flatMap(Suggestions::stems).collect(Collectors.toSet());
        Map<Long, List<String>> suited = new LinkedHashMap<>();
        staff.forEach(member -> {
            List<String> skills = member.skills().stream()
                    .filter(skill -> stems(skill).anyMatch(wanted::contains))
                    .toList();
            if (!skills.isEmpty()) {
                suited.put(member.id(), skills);
            }
        });
        return suited;
    }

    private static Stream<String> stems(String words) {
        return Arrays.stream(NO_LETTER.split(words.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM));
    }
}
