package org.birge.growth.contact;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.birge.shared.Language;

/** The countries of the world by the names a language gives them. */
public final class CountryNames {

    private static final Map<Language, List<Country>> SORTED = new ConcurrentHashMap<>();

    /** @param code two letters, as ISO 3166 has them */
    public record Country(String code, String name) {}

    private CountryNames() {}

    public static String of(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(Locale.forLanguageTag(language.tag()));
    }

    /** By name, as the language sorts. */
    public static List<Country> all(Language language) {
        return SORTED.computeIfAbsent(language, CountryNames::sorted);
    }

    private static List<Country> sorted(Language language) {
        Collator order = Collator.getInstance(Locale.forLanguageTag(language.tag()));
        return ContactContent.countries().stream()
                .map(code -> new Country(code, of(code, language)))
                .sorted((one, other) -> order.compare(one.name(), other.name()))
                .toList();
    }
}
