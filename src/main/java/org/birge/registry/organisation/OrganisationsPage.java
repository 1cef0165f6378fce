package org.birge.registry.organisation;

import java.util.List;

/** What is below the place one acts at; next is the address of the following page, empty on the last. */
public record OrganisationsPage(List<OrganisationRows.Line> rows, String q, String kind, String next) {

    public static final List<String> KINDS = List.of("regional-authority", "district-authority", "centre", "school");
}
