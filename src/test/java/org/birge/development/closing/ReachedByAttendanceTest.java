package org.birge.development.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Whoever came to a measure was reached by it: from the attendance list to the effect (J0.3, issue 3, 4)")
@BirgeTest
class ReachedByAttendanceTest {

    private final Given given;
    private final TestDatabase database;
    private final Visitors visitors;
    private final YearStory story;

    ReachedByAttendanceTest(Given given, TestDatabase database, Visitors visitors, AutowireCapableBeanFactory factory) {
        this.given = given;
        this.database = database;
        this.visitors = visitors;
        this.story = factory.createBean(YearStory.class);
    }

    @Test
    void aListCorrectedCorrectsWhomTheMeasureReached() {
        given.deputy();
        List<Person> staff = given.school().withStaff(14).staff();
        String plan = story.plan(LocalDate.of(2025, 10, 20));
        String seminar = story.measure(plan, "Qiymətləndirmə seminarı", LocalDate.of(2026, 2, 20));
        String first = story.attended(seminar, null, 0, staff.subList(0, 6));
        assertThat(reached(seminar)).isEqualTo(ids(staff.subList(0, 6)));
        story.attended(seminar, null, 0, staff.subList(5, 9));
        assertThat(reached(seminar)).isEqualTo(ids(staff.subList(0, 9)));
        story.attended(seminar, first, 0, staff.subList(2, 5));
        assertThat(reached(seminar)).isEqualTo(ids(staff.subList(2, 9)));
        story.done(seminar, LocalDate.of(2026, 2, 16), false);
        assertThat(visitors.as(given.deputy()).get("/").body()).doesNotContain("/year/reached/" + seminar);
        story.reached(seminar, staff.subList(0, 2));
        story.attended(seminar, null, 0, staff.subList(3, 4));
        assertThat(reached(seminar))
                .as("said by hand stays, and whoever came later is added")
                .containsAll(ids(staff.subList(0, 2)))
                .contains(staff.get(3).id());
    }

    private Set<Long> reached(String measure) {
        return Set.copyOf(database.superuser()
                .sql("""
                        select r.person_id
                          from development.reached r
                          join development.measure m on m.id = r.measure_id
                         where m.public_id = :measure
                        """)
                .param("measure", measure)
                .query(Long.class)
                .list());
    }

    private static Set<Long> ids(List<Person> people) {
        return Set.copyOf(people.stream().map(Person::id).toList());
    }
}
