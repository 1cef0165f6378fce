package org.birge.support.induction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The journal of a pair, the newest day first.
 *
 * @param writable whether the pair goes on
 * @param mended the entry that is being mended; null for none
 */
public record JournalPage(
        PairFacts pair,
        List<Entry> entries,
        boolean writable,
        LocalDate today,
        @Nullable Entry mended) {

    /**
     * @param own whether the reader wrote it
     * @param mendable whether they may still mend it
     */
    public record Entry(
            String publicId,
            LocalDate day,
            String author,
            String words,
            Instant writtenAt,
            @Nullable Instant mendedAt,
            boolean own,
            boolean mendable) {

        /** Paragraphs as typed. */
        public List<String> paragraphs() {
            return words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
