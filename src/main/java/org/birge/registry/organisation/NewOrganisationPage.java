package org.birge.registry.organisation;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;

/** The form that adds an organisation. */
public record NewOrganisationPage(
        OrganisationForm form, List<OrganisationRows.Parent> parents, CountryPack pack, Problems problems) {}
