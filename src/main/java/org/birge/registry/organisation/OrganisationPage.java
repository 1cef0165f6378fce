package org.birge.registry.organisation;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;

/** One organisation: what holds, what held, how many work there, and the form to change it. */
public record OrganisationPage(
        OrganisationRows.Fixed organisation,
        List<OrganisationRows.Period> periods,
        int staff,
        OrganisationForm form,
        CountryPack pack,
        Problems problems) {

    public OrganisationRows.Period present() {
        return periods.getFirst();
    }
}
