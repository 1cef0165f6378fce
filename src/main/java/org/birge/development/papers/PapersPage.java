package org.birge.development.papers;

import java.time.LocalDate;
import java.util.List;
import org.birge.documents.IssuedKind;
import org.jspecify.annotations.Nullable;

/**
 * The issued papers of a school's year, or of a centre.
 *
 * @param base where the page stands
 */
public record PapersPage(String base, boolean school, List<Paper> papers) {

    /**
     * One kind of paper.
     *
     * @param title what would be issued now; null where there is nothing yet
     * @param issued under a number, the newest first
     * @param mayIssue whether this reader may issue it, and changed whether it differs from the newest one
     */
    public record Paper(
            IssuedKind kind,
            @Nullable String title,
            @Nullable String open,
            List<Issued> issued,
            boolean mayIssue,
            boolean changed) {}

    public record Issued(String document, String number, LocalDate on) {}
}
