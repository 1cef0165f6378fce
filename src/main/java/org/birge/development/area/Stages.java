package org.birge.development.area;

import java.util.List;

/** The steps of the year a school may be at, in their order; the codes of development.stage_of. */
public final class Stages {

    public static final List<String> ALL = List.of("not-begun", "asking", "asked", "plan", "submitted", "work");

    private Stages() {}
}
