package org.birge.testing;

import java.util.ArrayList;
import java.util.List;

/** A school of the cast: its place and its staff so far. */
public final class School {

    private final Given given;
    private final Place place;
    private final List<Person> staff = new ArrayList<>();

    School(Given given, Place place) {
        this.given = given;
        this.place = place;
    }

    public Place place() {
        return place;
    }

    public long id() {
        return place.id();
    }

    /** All members of staff who have an account, in the order they came. */
    public List<Person> staff() {
        return List.copyOf(staff);
    }

    /** Hires teachers until this many people work here. */
    public School withStaff(int count) {
        while (staff.size() < count) {
            given.hireTeacher(this, null);
        }
        return this;
    }

    void add(Person person) {
        staff.add(person);
    }
}
