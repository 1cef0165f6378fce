package org.birge.support.visit;

import java.util.List;

/** Somebody of the centre; the first of the divisions is the one they speak for. */
public record CentrePerson(long id, String publicId, String name, List<String> divisions) {

    /** Whether they work in this division; empty stands for all of them. */
    boolean in(String division) {
        return division.isEmpty() || divisions.contains(division);
    }
}
