package org.birge.registry.lists;

import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is shown: its number in the file, what becomes of it and what is to be told.
 *
 * @param outcome add, change, same, request or refused
 * @param post words of the post, null for a list of schools or a post not understood
 * @param detail of staff the school, of a school its code and district
 */
public record ImportRow(
        int row,
        String outcome,
        boolean mended,
        String name,
        @Nullable Text post,
        @Nullable Text subject,
        String detail,
        List<Told> findings) {}
