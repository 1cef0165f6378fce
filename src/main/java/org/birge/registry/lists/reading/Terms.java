package org.birge.registry.lists.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NationalIdentifier;

/** The words of a country that lists use: posts, subjects, kinds of schools, languages, and what its identifiers are. */
public final class Terms {

    private final Words posts = new Words();
    private final Words subjects = new Words();
    private final Words kinds = new Words();
    private final Words languages = new Words();
    private final Set<String> female;
    private final Set<String> male;
    private final NationalIdentifier identifier;
    private final Locale locale;

    public Terms(CountryPack pack) {
        pack.posts().forEach(post -> add(posts, post.code(), post.name(), post.aliases()));
        pack.subjects().forEach(subject -> add(subjects, subject.code(), subject.name(), subject.aliases()));
        pack.schoolKinds().forEach(kind -> add(kinds, kind.code(), kind.name(), kind.aliases()));
        pack.teachingLanguages()
                .forEach(language -> add(languages, language.code(), language.name(), language.aliases()));
        this.female = letters(
                pack.personNames().femaleLetters(), "ж", "жен", "женский", "женщина", "f", "female", "w", "woman");
        this.male = letters(pack.personNames().maleLetters(), "м", "муж", "мужской", "мужчина", "m", "male", "man");
        this.identifier = pack.identifier();
        this.locale = Locale.forLanguageTag(pack.defaultLanguage().name().toLowerCase(Locale.ROOT));
    }

    private static void add(Words words, String code, Text name, List<String> aliases) {
        List<String> all = new ArrayList<>(List.of(code));
        Arrays.stream(Language.values()).forEach(language -> all.add(name.in(language)));
        all.addAll(aliases);
        words.add(code, all);
    }

    private static Set<String> letters(List<String> ofCountry, String... common) {
        Set<String> letters = new HashSet<>(List.of(common));
        ofCountry.forEach(letter -> letters.add(letter.toLowerCase(Locale.ROOT)));
        return letters;
    }

    Words posts() {
        return posts;
    }

    Words subjects() {
        return subjects;
    }

    Words schoolKinds() {
        return kinds;
    }

    Words languages() {
        return languages;
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

    /** In which small letters and capitals of names belong together: İ and i, I and ı in Azerbaijan. */
    Locale locale() {
        return locale;
    }
}
