package org.birge.growth.contact;

import org.birge.shared.Refusal;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a contact is handed over, as it was typed.
 *
 * @param contact public id; name of the body
 * @param answers who answers for it from now on
 */
public record HandOverForm(String contact, long version, String name, Picker answers, Problems problems) {

    /** Who was chosen; null where nobody was, told at the field. */
    HandOverContact.@Nullable Command read() {
        if (!answers.id().matches("\\d{1,18}")) {
            problems.add("answers", "contacts.problem.answers");
            return null;
        }
        return new HandOverContact.Command(contact, version, Long.parseLong(answers.id()));
    }

    /** What the command refuses, at the field it is about. */
    void tell(Refusal refusal) {
        if (!refusal.key().equals("contacts.problem.answers")) {
            throw refusal;
        }
        problems.add("answers", refusal);
    }
}
