package org.birge.development.lineage;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** The chain of one item, from the need to next year. */
public record LineagePage(SchoolYear year, String title, List<Stage> stages) {

    /** A step of the chain: words lineage.[kind]; empty steps say so. */
    public record Stage(String kind, List<Item> items) {}

    /**
     * One thing in the chain.
     *
     * @param detail a figure or a day, as it is shown
     * @param href its own lineage, null for the one that is looked at and for those without
     * @param page where it stands itself, null where the reader may not open it
     */
    public record Item(
            String words,
            String detail,
            boolean looked,
            @Nullable String href,
            @Nullable String page) {}
}
