package org.birge.registry.lists.reading;

import org.birge.shared.Refusal;

/** A file that cannot be read as a list at all. */
public class UnreadableList extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnreadableList(String key, Object... values) {
        super(key, values);
    }
}
