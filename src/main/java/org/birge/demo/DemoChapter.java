package org.birge.demo;

/** One part of the demo's story, told by the module's own commands. */
interface DemoChapter {

    /** Chapters are told in ascending order: needs 10, plans 20, councils 30. */
    int order();

    /** Tells it. Called outside a transaction; the chapter chooses scope ({@link DemoCast#as}) and moment (StoryClock.at) itself. */
    void tell(DemoCast cast);

    /** Whether the chapters after it may be told meanwhile: it changes nothing they read, and they nothing it reads. */
    default boolean isAside() {
        return false;
    }
}
