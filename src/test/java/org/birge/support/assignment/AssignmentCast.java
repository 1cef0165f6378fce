package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.support.request.OpenRequest;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;

/** Requests and people of a centre, for tests that need no database. */
final class AssignmentCast {

    /** A Friday; the week is from Monday, 30 November to Friday, 4 December. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Roads.Point CENTRE = new Roads.Point(41.36, 48.51);

    private AssignmentCast() {}

    static OpenRequest request(long id) {
        return request(id, "management", null, MONDAY.plusDays(2), "visit");
    }

    static OpenRequest request(long id, String division, @Nullable String subject, LocalDate promised, String wish) {
        return new OpenRequest(
                id, "r" + id, "", 7, 41.40, 48.55, List.of("az"), 70, division, subject, wish, promised, null, 0);
    }

    /** Two hours away and more. */
    static OpenRequest far(long id) {
        return far(id, "visit");
    }

    /** The same, where help online would do. */
    static OpenRequest farOrOnline(long id) {
        return far(id, "any");
    }

    private static OpenRequest far(long id, String wish) {
        return new OpenRequest(
                id,
                "r" + id,
                "",
                8,
                41.75,
                49.00,
                List.of("az"),
                80,
                "management",
                null,
                wish,
                MONDAY.plusDays(2),
                null,
                0);
    }

    /** Somebody of the division for management, in words. */
    static final class Staff {

        private final long person;
        private boolean works = true;
        private List<String> subjects = List.of();
        private List<String> languages = List.of();
        private int open;
        private int most = 5;
        private int weekly = 20 * 60;
        private int busy;
        private Set<LocalDate> away = Set.of();
        private List<StaffMember.Going> going = List.of();

        Staff(long person) {
            this.person = person;
        }

        Staff idle() {
            works = false;
            return this;
        }

        Staff teaches(String... codes) {
            subjects = List.of(codes);
            return this;
        }

        Staff speaks(String... codes) {
            languages = List.of(codes);
            return this;
        }

        Staff has(int requests, int atMost) {
            open = requests;
            most = atMost;
            return this;
        }

        Staff hours(int aWeek, int taken) {
            weekly = aWeek * 60;
            busy = taken * 60;
            return this;
        }

        Staff away(LocalDate... days) {
            away = Set.of(days);
            return this;
        }

        Staff goes(LocalDate day, String school, Roads.Point place) {
            going = List.of(new StaffMember.Going(day, school, place));
            return this;
        }

        StaffMember member() {
            return new StaffMember(
                    person,
                    "p" + person,
                    "",
                    works,
                    List.of("management"),
                    subjects,
                    languages,
                    open,
                    most,
                    weekly,
                    busy,
                    Map.of(),
                    away,
                    going,
                    CENTRE);
        }
    }
}
