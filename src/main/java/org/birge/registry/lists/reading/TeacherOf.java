package org.birge.registry.lists.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.registry.search.Fold;

/** Posts that say the subject too: "riyaziyyat müəllimi", "учитель математики", "математика пәнінің мұғалімі". */
final class TeacherOf {

    private static final Set<String> WORDS_FOR_SUBJECT =
            folded("fənn", "fənni", "пән", "пәні", "пәнінің", "предмет", "предмета", "subject", "of");
    private static final Set<String> WORDS_FOR_TEACHER = folded(
            "müəllim",
            "müəllimi",
            "müəllimə",
            "müəlliməsi",
            "мұғалім",
            "мұғалімі",
            "учитель",
            "учительница",
            "преподаватель",
            "teacher");

    private TeacherOf() {}

    private static Set<String> folded(String... words) {
        return Arrays.stream(words).map(Fold::v1).collect(Collectors.toUnmodifiableSet());
    }

    /** The subject; empty when the words say no teacher or no subject that is known. */
    static Optional<String> subject(Map<String, String> subjects, String post) {
        List<String> words = List.of(Fold.v1(post).split(" "));
        List<String> others = words.stream()
                .filter(word -> !WORDS_FOR_TEACHER.contains(word) && !WORDS_FOR_SUBJECT.contains(word))
                .toList();
        if (others.isEmpty() || words.stream().noneMatch(WORDS_FOR_TEACHER::contains)) {
            return Optional.empty();
        }
        String rest = String.join(" ", others);
        if (subjects.containsKey(rest)) {
            return Optional.of(subjects.get(rest));
        }
        Set<String> found = new HashSet<>();
        subjects.forEach((known, code) -> {
            if (Spelling.inflected(rest, known)) {
                found.add(code);
            }
        });
        return found.size() == 1 ? found.stream().findFirst() : Spelling.nearest(subjects, rest);
    }
}
