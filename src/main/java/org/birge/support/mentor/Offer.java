package org.birge.support.mentor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor offers.
 *
 * @param subjects codes of the pack; none for who mentors only heads, or only those of their own post
 * @param languages codes of the pack's languages of teaching
 * @param capacity young teachers at once, 1 to {@value #MOST}
 * @param reach school, or area for other schools of the centre's area too
 * @param km how far they can travel; null anywhere in the area, and within the school
 * @param strengths codes of areas of the needs questionnaires
 * @param words of their own; null for none
 */
public record Offer(
        List<String> subjects,
        List<String> languages,
        int capacity,
        String reach,
        @Nullable Integer km,
        List<String> strengths,
        @Nullable String words) {

    public static final String SCHOOL = "school";
    public static final String AREA = "area";
    static final int MOST = 8;
    static final int FURTHEST = 500;

    public Offer {
        subjects = List.copyOf(subjects);
        languages = List.copyOf(languages);
        strengths = List.copyOf(strengths);
        Longest.demand("words", words, Longest.WORDS);
    }

    boolean beyondSchool() {
        return reach.equals(AREA);
    }

    /** Refuses codes nobody knows, no language, and numbers that cannot be. */
    Offer check(CountryPack pack) {
        Set<String> known =
                pack.subjects().stream().map(CountryPack.Subject::code).collect(Collectors.toSet());
        Set<String> tongues = pack.teachingLanguages().stream()
                .map(CountryPack.TeachingLanguage::code)
                .collect(Collectors.toSet());
        if (!known.containsAll(subjects) || !strengthsOf(pack).containsAll(strengths)) {
            throw new Refusal("mentors.problem.choose");
        }
        if (languages.isEmpty() || !tongues.containsAll(languages)) {
            throw new Refusal("mentors.problem.language");
        }
        if (capacity < 1 || capacity > MOST) {
            throw new Refusal("mentors.problem.capacity", MOST);
        }
        if (!beyondSchool() && !reach.equals(SCHOOL)) {
            throw new Refusal("mentors.problem.choose");
        }
        if (km != null && (!beyondSchool() || km < 1 || km > FURTHEST)) {
            throw new Refusal("mentors.problem.km", FURTHEST);
        }
        return this;
    }

    /** Areas of both questionnaires: of teachers and of heads. */
    static Set<String> strengthsOf(CountryPack pack) {
        return Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .map(NeedsInstrument.Area::code)
                .collect(Collectors.toSet());
    }
}
