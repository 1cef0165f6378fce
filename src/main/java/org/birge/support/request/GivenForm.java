package org.birge.support.request;

/** How help is given, as it stands in addresses, forms and the database. */
public enum GivenForm {
    /** At the school. */
    visit,
    online,
    /** The asker comes to the centre. */
    centre
}
