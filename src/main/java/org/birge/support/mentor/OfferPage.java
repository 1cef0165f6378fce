package org.birge.support.mentor;

import java.util.List;
import org.birge.web.Picker;
import org.jspecify.annotations.Nullable;

/**
 * The form of a mentor's offer: one's own application, somebody put forward, or a change.
 *
 * @param action where it is sent
 * @param mentor public id of the profile to change; null for a new one
 * @param version of the profile
 * @param forward whether somebody else is put forward; then people are those to choose from and person the one chosen
 */
public record OfferPage(
        OfferForm form,
        String action,
        @Nullable String mentor,
        long version,
        boolean forward,
        List<Picker.Suggestion> people,
        String person) {

    static OfferPage own(OfferForm form) {
        return new OfferPage(form, "/mentors/me/application", null, 0, false, List.of(), "");
    }

    static OfferPage change(OfferForm form, String mentor, long version) {
        return new OfferPage(form, "/mentors/" + mentor + "/offer", mentor, version, false, List.of(), "");
    }

    static OfferPage forward(OfferForm form, List<Picker.Suggestion> people, String person) {
        return new OfferPage(form, "/mentors", null, 0, true, people, person);
    }
}
