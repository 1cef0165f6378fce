package org.birge.support.mentor;

import java.util.List;
import java.util.Map;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a pair is proposed, as it was typed.
 *
 * @param mentee whom a mentor is found for; null while the reader looks for them by name among found
 * @param choices mentors who could come, the fittest first, as many as one looks through
 * @param other another one, found by name
 */
public record NewPairPage(
        Map<String, String> typed,
        Problems problems,
        @Nullable Mentee mentee,
        List<Picker.Suggestion> found,
        List<MentorChoice> choices,
        Picker other,
        List<CountryPack.Subject> subjects) {

    /**
     * @param kind young-teacher, new-head or colleague: what the rule says they are
     * @param consent whether mentors of other schools may be named
     */
    public record Mentee(
            long person,
            String publicId,
            String name,
            long organisation,
            String school,
            @Nullable String subject,
            String kind,
            String consent) {}

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value) {
        return text(name).equals(value);
    }
}
