package org.birge.documents;

import org.birge.shared.Refusal;

/** A file that is not taken in; the message says why. Nothing of it is kept. */
public class UnsafeFile extends Refusal {

    private static final long serialVersionUID = 1L;

    public UnsafeFile(String key, Object... values) {
        super(key, values);
    }
}
