package org.birge.access;

/** What access needs to know of the tree of organisations; the registry implements it. */
public interface Places {

    /** The id of the country's root, made when there is none yet. */
    long country();
}
