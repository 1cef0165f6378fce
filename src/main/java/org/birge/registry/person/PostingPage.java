package org.birge.registry.person;

import java.util.List;
import org.birge.registry.staff.Terms;
import org.birge.shared.pack.NationalIdentifier;
import org.birge.web.Picker;
import org.jspecify.annotations.Nullable;

/**
 * A form about a posting.
 *
 * @param action where it is sent: what is one of new, change, end
 * @param place the organisation, null where there is only one
 * @param person public id, where a person is there already
 * @param known public id of the person whom an identifier typed in already names
 */
public record PostingPage(
        String what,
        String action,
        String title,
        @Nullable String person,
        long version,
        Form form,
        boolean stale,
        @Nullable Picker place,
        List<Terms.Choice> posts,
        List<Terms.Choice> subjects,
        List<Terms.Choice> stages,
        @Nullable String known,
        NationalIdentifier identifier) {}
