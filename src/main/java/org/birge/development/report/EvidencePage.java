package org.birge.development.report;

import java.time.Instant;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** The pieces of evidence a figure of the report was counted from; without section all of them. */
public record EvidencePage(SchoolYear year, @Nullable Text section, List<Piece> pieces) {

    /**
     * @param measure its title
     * @param task public id, for those who may open it
     * @param kind text, link or file: words report.evidence-kind.[kind]
     */
    public record Piece(String measure, String task, String kind, Instant at) {}
}
