package org.birge.support.matching;

import org.birge.support.matching.solver.Matching;
import org.jspecify.annotations.Nullable;

/** What one kind of run looks for. {@link MatchingWork} asks the solver and keeps the run; what is gathered and written down is told here. */
public interface Proposing {

    RunKind kind();

    /** Read in the scope of whoever began the run. */
    Question question(Run run);

    /** Message key of what is said when it is ready, with how many of how many. */
    String notice();

    /** Where it is looked at. */
    String address();

    /** How many have got somebody, and how many were fixed by hand before and could not stay so. */
    record Kept(int matched, int unkept) {}

    /** All that the solver is asked. */
    interface Question {

        /** How many wait, also those left out because there are too many to be compared at once. */
        int waiting();

        int leftOut();

        /** How many there are to choose from, and how many places they have. */
        int offering();

        int places();

        Matching matching();

        /** Where a rule that looks at all one has got is broken by the choice: the same with less room; null where the choice holds. Asked as long as
         * there is time. */
        default @Nullable Matching narrower(int[] chosen) {
            return null;
        }

        /** Writes down what was chosen, within a transaction. @param chosen a number for each who waits, -1 for nobody */
        Kept keep(int[] chosen);
    }
}
