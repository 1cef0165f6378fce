package org.birge.demo;

import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part: places and people by their ids.
 *
 * @param schools the school of the story first, then by district
 * @param today the day the world is made
 */
record DemoCast(
        long ministry,
        long region,
        long regionLow,
        long regionHigh,
        long centre,
        List<DemoSchool> schools,
        LocalDate today) {

    /** A school with its people; the head first, then deputies, then the others. */
    record DemoSchool(long id, long placeKey, String name, String district, List<DemoPerson> staff) {

        DemoPerson head() {
            return staff.getFirst();
        }

        List<DemoPerson> withPost(String... posts) {
            List<String> wanted = List.of(posts);
            return staff.stream()
                    .filter(person -> wanted.contains(person.post()))
                    .toList();
        }
    }

    /** A member of staff; union is the id of the method union, if in one. */
    record DemoPerson(
            long id, String name, String post, @Nullable String subject, int experience) {}

    DemoSchool story() {
        return schools.getFirst();
    }

    /** A school whose head has left in mid-year. */
    DemoSchool headless() {
        return schools.get(6);
    }

    /** Four small schools that share a method union. */
    List<DemoSchool> smallOnes() {
        return schools.subList(schools.size() - 11, schools.size() - 7);
    }

    /** The scope of somebody at a school, as a page would have it. */
    static Scope as(DemoSchool school, DemoPerson person, String role) {
        return new Scope(school.placeKey(), school.placeKey() + 1, person.id(), null, school.id(), role);
    }

    /** The scope of an officer of the region. */
    Scope asRegion() {
        return new Scope(regionLow, regionHigh, null, null, region, "authority-officer");
    }
}
