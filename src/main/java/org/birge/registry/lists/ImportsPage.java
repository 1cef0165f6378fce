package org.birge.registry.lists;

import java.util.List;
import org.birge.web.Problems;

/** The lists sent in so far, and the way to send in another: at most so many megabytes, its rows kept so many days. */
public record ImportsPage(List<ListImport> lists, boolean schoolsToo, long longest, long keptDays, Problems problems) {}
