package org.birge.registry.organisation;

import java.util.List;
import org.birge.registry.SchoolHeads;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** One organisation: what holds, what held, how many work there, and the form to change it. */
public record OrganisationPage(
        OrganisationRows.Fixed organisation,
        List<OrganisationRows.Period> periods,
        int staff,
        SchoolHeads.@Nullable Head head,
        OrganisationForm form,
        CountryPack pack,
        Problems problems) {

    public OrganisationRows.Period present() {
        return periods.getFirst();
    }
}
