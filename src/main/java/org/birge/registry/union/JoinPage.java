package org.birge.registry.union;

import java.util.List;
import org.birge.registry.person.Form;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Choosing people for a union.
 *
 * @param q what was searched for; empty while colleagues of the union's subject are suggested
 * @param more there are more than are shown
 */
public record JoinPage(UnionPage union, String q, List<Candidate> candidates, boolean more, Form form) {

    /** Somebody in reach who is not in the union yet. */
    public record Candidate(
            String person, String name, @Nullable Text subject, String placeName) {}

    /** Whether a candidate is chosen in what was typed. */
    public boolean chosen(String person) {
        return form.text("people").contains(person);
    }
}
