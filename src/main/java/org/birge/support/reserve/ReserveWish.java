package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;

/**
 * For what somebody prepares.
 *
 * @param post head, deputy, method-union or subject-union
 * @param languages codes of the pack in which they can lead
 * @param readyFrom the first day on which they could begin
 * @param why what speaks for it, in their own words or of who puts them forward
 */
public record ReserveWish(String post, List<String> languages, LocalDate readyFrom, String why) {

    public static final List<String> POSTS = List.of("head", "deputy", "method-union", "subject-union");

    static final int FURTHEST_YEARS = 5;

    public ReserveWish {
        languages = List.copyOf(languages);
        why = why.strip();
        Longest.demand("why", why, Longest.WORDS);
    }

    /** Refuses what nobody knows, no language, no words, and a day too far ahead. */
    ReserveWish check(CountryPack pack, LocalDate today) {
        if (!POSTS.contains(post)) {
            throw new Refusal("reserve.problem.post");
        }
        if (languages.isEmpty()
                || !pack.teachingLanguages().stream()
                        .map(CountryPack.TeachingLanguage::code)
                        .collect(Collectors.toSet())
                        .containsAll(languages)) {
            throw new Refusal("mentors.problem.language");
        }
        if (readyFrom.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refusal("reserve.problem.ready", FURTHEST_YEARS);
        }
        if (why.isEmpty()) {
            throw new Refusal("reserve.problem.why");
        }
        return this;
    }
}
