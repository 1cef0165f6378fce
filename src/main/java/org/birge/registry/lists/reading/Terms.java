package org.birge.registry.lists.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.birge.registry.search.Fold;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NationalIdentifier;

/** The words of a country that lists use: posts, subjects, kinds of schools, languages, and what its identifiers are. */
public final class Terms {

    private static final int MOST_SPELLINGS = 5_000;

    private final Map<String, String> posts = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final Set<String> female;
    private final Set<String> male;
    private final NationalIdentifier identifier;

    public Terms(CountryPack pack) {
        pack.posts().forEach(post -> add(posts, post.code(), post.name(), post.aliases()));
        pack.subjects().forEach(subject -> add(subjects, subject.code(), subject.name(), subject.aliases()));
        pack.schoolKinds().forEach(kind -> add(kinds, kind.code(), kind.name(), kind.aliases()));
        pack.teachingLanguages()
                .forEach(language -> add(languages, language.code(), language.name(), language.aliases()));
        this.female = letters(pack.personNames().femaleLetters(), "ж", "жен", "женский", "f", "female", "w");
        this.male = letters(pack.personNames().maleLetters(), "м", "муж", "мужской", "m", "male");
        this.identifier = pack.identifier();
    }

    private static void add(Map<String, String> words, String code, Text name, List<String> aliases) {
        words.putIfAbsent(Fold.v1(code), code);
        Arrays.stream(Language.values()).forEach(language -> words.putIfAbsent(Fold.v1(name.in(language)), code));
        aliases.forEach(alias -> words.putIfAbsent(Fold.v1(alias), code));
    }

    private static Set<String> letters(List<String> ofCountry, String... common) {
        Set<String> letters = new HashSet<>(List.of(common));
        ofCountry.forEach(letter -> letters.add(letter.toLowerCase(Locale.ROOT)));
        return letters;
    }

    Optional<String> post(String words) {
        return looked(posts, words);
    }

    Optional<String> subject(String words) {
        return looked(subjects, words);
    }

    Optional<String> schoolKind(String words) {
        return looked(kinds, words);
    }

    Optional<String> language(String words) {
        return looked(languages, words);
    }

    /** Spellings as they stand in the list are kept beside the key: a list says the same few words again and again. */
    private static Optional<String> looked(Map<String, String> codes, String words) {
        String code = codes.get(words);
        if (code == null) {
            code = codes.get(Fold.v1(words));
            if (code != null && codes.size() < MOST_SPELLINGS) {
                codes.put(words, code);
            }
        }
        return Optional.ofNullable(code);
    }

    /** f or m; empty when the letter is neither. Letters that stand for both in different languages mean the country's. */
    Optional<String> sex(String letter) {
        String small = letter.toLowerCase(Locale.ROOT).replace(".", "").strip();
        if (female.contains(small)) {
            return Optional.of("f");
        }
        return male.contains(small) ? Optional.of("m") : Optional.empty();
    }

    NationalIdentifier identifier() {
        return identifier;
    }
}
