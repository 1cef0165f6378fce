package org.birge.development.plan;

import java.util.Set;

/**
 * What the reader may do with a plan now.
 *
 * @param writeIn sections the reader may write measures into
 * @param proposeIn sections in which a deputy, or somebody of a division of the centre, may propose amendments
 */
public record PlanRights(
        Set<String> writeIn,
        boolean submit,
        boolean takeBack,
        boolean decide,
        boolean order,
        boolean amend,
        boolean issue,
        Set<String> proposeIn,
        boolean decideProposals,
        boolean submitAmendments,
        boolean decideAmendments) {

    /** Whether measures may be written at all. */
    public boolean write() {
        return !writeIn.isEmpty();
    }

    /** Whether measures of this section may be written. */
    public boolean write(String section) {
        return writeIn.contains(section);
    }

    /** Whether measures of this section may be amended, or be proposed to. */
    public boolean amend(String section) {
        return amend || proposeIn.contains(section);
    }
}
