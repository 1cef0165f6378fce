package org.birge.development.plan;

import java.util.List;
import org.birge.shared.SchoolYear;

/**
 * What is in the August folder.
 *
 * @param standing whether the plan is the school's own; else it is prefilled
 * @param names of the papers, each as DOCX and PDF
 */
public record AugustPage(SchoolYear year, boolean standing, int measures, List<String> names) {}
