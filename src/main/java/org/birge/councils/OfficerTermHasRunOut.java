package org.birge.councils;

import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CouncilKind;

/** Where the pack's rule lets nobody act past the end of their term, no sitting is opened with such a chair or secretary; elsewhere it is only told. */
record OfficerTermHasRunOut(CouncilKind kind, OfficeStanding standing, LocalDate day) {

    boolean forbids() {
        return !kind.actsPastTerm() && standing.ranOut(day);
    }

    void check() {
        if (forbids()) {
            throw new Refusal("councils.refusal.term-over." + standing.office().code());
        }
    }
}
