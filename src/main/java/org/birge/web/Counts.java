package org.birge.web;

import java.util.Map;

/** How many things wait under a navigation path for the present viewer; modules implement it, the shell adds the numbers up. */
public interface Counts {

    /** Number of waiting things by navigation path; asked once a page, so one cheap query. */
    Map<String, Integer> waiting(Viewer viewer);
}
