package org.birge.registry.lists.reading;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The names of months in the four languages, whole, shortened or inflected, and as Roman numerals. */
final class MonthWords {

    /** How the names of each month begin, January first: Azerbaijani, Kazakh in both alphabets, Russian, English. */
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("yan", "қаң", "qań", "qañ", "янв", "jan"),
            List.of("fev", "ақп", "aqp", "фев", "feb"),
            List.of("mar", "нау", "nau", "мар"),
            List.of("apr", "сәу", "säu", "апр"),
            List.of("may", "мам", "mam", "мая", "май"),
            List.of("iyun", "мау", "mau", "июн", "jun"),
            List.of("iyul", "шіл", "şil", "июл", "jul"),
            List.of("avq", "там", "tam", "авг", "aug"),
            List.of("sen", "қыр", "qyr", "сен", "sep"),
            List.of("okt", "қаз", "qaz", "окт", "oct"),
            List.of("noy", "қар", "qar", "ноя", "nov"),
            List.of("dek", "жел", "jel", "дек", "dec"));

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private MonthWords() {}

    /** From 1, January; empty when the word names no month. */
    static OptionalInt month(String word) {
        String small = word.replace('İ', 'i')
                .replace('I', 'i')
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i');
        int roman = ROMAN.indexOf(small);
        if (roman >= 0) {
            return OptionalInt.of(roman + 1);
        }
        for (int n = 0; n < BEGINNINGS.size(); n++) {
            if (BEGINNINGS.get(n).stream().anyMatch(small::startsWith)) {
                return OptionalInt.of(n + 1);
            }
        }
        return OptionalInt.empty();
    }
}
