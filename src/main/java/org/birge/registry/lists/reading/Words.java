package org.birge.registry.lists.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.birge.registry.search.Fold;

/** Words of a country and the codes they stand for. A list says the same few words again and again, so what was found is kept. */
final class Words {

    private static final int MOST_SPELLINGS = 5_000;

    /** No word of a country is longer; what is, is not compared letter by letter. */
    private static final int LONGEST = 120;

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Optional<String>> exact = new HashMap<>();
    private final Map<String, Optional<String>> like = new HashMap<>();
    private final Map<String, Optional<String>> taught = new HashMap<>();

    /** The first code a word is given stays. */
    void add(String code, List<String> words) {
        words.forEach(word -> codes.putIfAbsent(Fold.v1(word), code));
    }

    /** Whatever the case, the alphabet and the signs between words. */
    Optional<String> exact(String words) {
        return kept(exact, words, typed -> Optional.ofNullable(codes.get(Fold.v1(typed))));
    }

    /** What a mistyped word was meant to be. */
    Optional<String> like(String words) {
        return kept(like, words, typed -> Spelling.nearest(codes, Fold.v1(NameText.guessed(typed))));
    }

    /** What a post says somebody teaches: "teacher of physics". */
    Optional<String> taught(String post) {
        return kept(taught, post, typed -> TeacherOf.subject(codes, typed));
    }

    private static Optional<String> kept(
            Map<String, Optional<String>> found, String words, Function<String, Optional<String>> looking) {
        Optional<String> code = found.get(words);
        if (code == null) {
            code = words.length() > LONGEST ? Optional.empty() : looking.apply(words);
            if (found.size() < MOST_SPELLINGS) {
                found.put(words, code);
            }
        }
        return code;
    }
}
