package org.birge.support.mentor;

/** Where somebody works, of the places within the viewer's reach. */
record Workplace(long id, long key, String kind) {

    boolean school() {
        return kind.equals("school");
    }
}
