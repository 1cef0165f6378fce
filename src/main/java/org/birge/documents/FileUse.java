package org.birge.documents;

/**
 * A column that holds hashes of {@link Files}. A module that keeps one makes a bean of this, else the nightly sweep would take
 * its files for orphans; a guard looks for columns without one.
 */
public interface FileUse {

    /** The column as schema.table.column. */
    String column();

    /** Whether a row holds this hash. Asked in a transaction of a job that sees everything. */
    boolean holds(String hash);
}
