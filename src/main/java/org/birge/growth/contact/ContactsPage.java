package org.birge.growth.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts one sees.
 *
 * @param empty whether there is none at all, whatever is asked
 * @param above whether the reader stands above schools, so that each line names whose contact it is
 * @param proposes whether the reader may propose one
 */
public record ContactsPage(
        List<ContactLine> lines,
        ContactFilter filter,
        boolean empty,
        boolean above,
        boolean proposes,
        @Nullable String next,
        @Nullable String first) {

    public List<String> states() {
        return ContactFilter.STATES;
    }

    public List<String> kinds() {
        return ContactContent.KINDS;
    }
}
