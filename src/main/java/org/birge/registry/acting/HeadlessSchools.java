package org.birge.registry.acting;

import java.util.List;
import org.birge.registry.SchoolsWithoutHead;

/** Some of the schools without a head of their own, and how many there are. */
public record HeadlessSchools(List<SchoolsWithoutHead.School> rows, int all) {}
