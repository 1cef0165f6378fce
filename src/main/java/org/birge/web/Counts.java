package org.birge.web;

import java.util.Map;
import java.util.Optional;

/** How many things wait under a navigation path for a viewer; modules implement it, the shell asks them all in one statement. */
public interface Counts {

    /**
     * A cheap query of one number, asked once a page within the viewer's scope.
     *
     * @param path of the navigation entry it stands beside
     * @param values of its parameters, by name; one name means the same in all of them
     */
    record Question(String path, String query, Map<String, Object> values) {}

    /** What to ask for this viewer, if anything. */
    Optional<Question> waiting(Viewer viewer);
}
