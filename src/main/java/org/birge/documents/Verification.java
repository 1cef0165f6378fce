package org.birge.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of an issued document whose public id they hold.
 *
 * @param sha256 of the PDF, 64 hexadecimal digits
 * @param newer public id of the document that took its place
 */
public record Verification(
        String number,
        IssuedKind kind,
        String title,
        String issuer,
        LocalDate issuedOn,
        String sha256,
        State state,
        @Nullable String newer) {

    /** Whether the document stands; withdrawn wins over amended. */
    public enum State {
        VALID,
        WITHDRAWN,
        AMENDED
    }
}
