package org.birge.growth.order;

import java.util.List;

/** The institutes one may order from. */
public record InstitutesPage(List<Institute> institutes) {}
