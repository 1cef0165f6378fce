package org.birge.support.mentor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a person mentors and who mentors them.
 *
 * @param profile public id of the mentor's profile; null where there is none the reader may open
 * @param more whether there are older pairs
 */
public record PersonMentoring(@Nullable String profile, List<PairLine> pairs, boolean more) {}
