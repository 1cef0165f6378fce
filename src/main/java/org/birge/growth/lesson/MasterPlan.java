package org.birge.growth.lesson;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * A master lesson as the centre plans it.
 *
 * @param kind teaching, or leading a school
 * @param subject code of the pack's subjects; null where it is none
 * @param origin local or abroad
 * @param language code of the language that is spoken, or other
 * @param translation none, subtitled or dubbed
 * @param giver id of the person who gives it; null for an outsider, who has a name then
 * @param giverWords who the outsider is; null where that is no matter
 * @param time null for one that is only there to be watched
 * @param places how many may come; null where they are not limited
 * @param place where it is live; link where it is live online: https
 */
public record MasterPlan(
        String title,
        String kind,
        @Nullable String subject,
        String origin,
        String language,
        String translation,
        @Nullable Long giver,
        @Nullable String giverName,
        @Nullable String giverWords,
        String words,
        @Nullable LessonTime time,
        @Nullable String place,
        @Nullable String link,
        @Nullable Integer places) {

    static final int MOST_PLACES = 1000;
    static final List<String> KINDS = List.of("teaching", "leading");
    static final List<String> ORIGINS = List.of("local", "abroad");
    static final List<String> LANGUAGES = List.of("az", "kk", "ru", "en", "tr", "other");
    static final List<String> TRANSLATIONS = List.of("none", "subtitled", "dubbed");

    public MasterPlan {
        Longest.demand("title", title, Longest.NAME);
        Longest.demand("giverName", giverName, Longest.NAME);
        Longest.demand("giverWords", giverWords, Longest.LINE);
        Longest.demand("words", words, Longest.ACCOUNT);
        Longest.demand("place", place, Longest.NAME);
        Longest.demand("link", link, Longest.WORDS);
    }

    /** Refuses what the form would have told at its fields. */
    MasterPlan check(CountryPack pack) {
        boolean known = subject == null
                || pack.subjects().stream().anyMatch(one -> one.code().equals(subject));
        boolean given = (giver == null) != (giverName == null);
        if (!known
                || !given
                || title.isBlank()
                || words.isBlank()
                || !KINDS.contains(kind)
                || !ORIGINS.contains(origin)
                || !LANGUAGES.contains(language)
                || !TRANSLATIONS.contains(translation)) {
            throw new Refusal("lessons.refusal.incomplete");
        }
        if (time != null && !time.possible()) {
            throw new Refusal("lessons.problem.hours");
        }
        if (places != null && (places < 1 || places > MOST_PLACES || time == null)) {
            throw new Refusal("masters.problem.places", MOST_PLACES);
        }
        if (link != null && !secure(link)) {
            throw new Refusal("masters.problem.link");
        }
        return this;
    }

    /** Whether it is an address of the web that is read under encryption, with a host and without a name and password in it. */
    static boolean secure(String link) {
        try {
            URI address = new URI(link);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
