package org.birge.registry;

import org.jspecify.annotations.Nullable;

/** What people call a school whose name on paper begins with its founder. */
public final class ShortName {

    private ShortName() {}

    /** A name on paper that begins with the founder ends with the school's own in quotation marks; people say that one. Null where there is none. */
    public static @Nullable String of(String name) {
        int from = name.lastIndexOf('«');
        int to = name.indexOf('»', from + 1);
        return from > 0 && to > from + 1 ? name.substring(from + 1, to) : null;
    }
}
