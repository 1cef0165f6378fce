package org.birge.development.area;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a list of schools goes on, as a word for addresses. A word that is none of ours begins the list anew. */
final class Keysets {

    private Keysets() {}

    static String write(SchoolRows.Row last, String sort) {
        String district = sort.equals("district") ? last.district() : "";
        String keys = last.rank() + "\n" + district + "\n" + last.name() + "\n" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes(StandardCharsets.UTF_8));
    }

    static SchoolRows.Keyset read(@Nullable String word) {
        if (word == null) {
            return SchoolRows.Keyset.START;
        }
        try {
            String[] keys = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\n", -1);
            return keys.length == 4
                    ? new SchoolRows.Keyset(Integer.parseInt(keys[0]), keys[1], keys[2], Long.parseLong(keys[3]))
                    : SchoolRows.Keyset.START;
        } catch (IllegalArgumentException e) {
            return SchoolRows.Keyset.START;
        }
    }
}
