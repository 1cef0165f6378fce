package org.birge.councils;

import java.time.LocalDate;

/**
 * A council has dealt with something of another module, and the minutes of that sitting are confirmed by chair and secretary. Told once for
 * each subject of a sitting; a later amendment of the minutes does not tell it again.
 *
 * @param subjectKind what it is, in the other module's words, for example plan
 * @param organisation id of the council's place
 * @param councilKind code of the pack's councils
 * @param adopted whether the motion was carried; without a motion: heard
 * @param heldOn day of the sitting where the council sits
 * @param minutesNumber number of the minutes, which is the sitting's within its school year
 */
public record SubjectDecided(
        String subjectKind,
        String subjectPublicId,
        long organisation,
        String councilKind,
        boolean adopted,
        LocalDate heldOn,
        String minutesNumber) {}
