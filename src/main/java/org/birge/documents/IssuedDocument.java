package org.birge.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was issued.
 *
 * @param number "17/2026": the seventeenth of its kind in the organisation and year
 * @param issuer the organisation's name on that day
 * @param pdf hash of the PDF, which is its SHA-256; docx the same of the text document
 * @param amendedBy public id of the document that took its place
 */
public record IssuedDocument(
        long id,
        String publicId,
        IssuedKind kind,
        String number,
        long organisation,
        String issuer,
        String title,
        LocalDate issuedOn,
        String pdf,
        String docx,
        Instant issuedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        @Nullable String amendedBy) {

    /** Whether it still stands. */
    public boolean valid() {
        return withdrawnAt == null && amendedBy == null;
    }
}
