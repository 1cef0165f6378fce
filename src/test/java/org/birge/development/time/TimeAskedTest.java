package org.birge.development.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BirgeTest
@DisplayName("J0 Time asked: measured, for oneself and as medians of five people and more")
class TimeAskedTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;
    private final TimeSpent time;
    private final CountryPack pack;

    TimeAskedTest(
            Given given, Browser browser, Visitors visitors, MovableClock clock, TimeSpent time, CountryPack pack) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
        this.time = time;
        this.pack = pack;
    }

    @Test
    @DisplayName("a form that is kept is timed for the one who sent it, and its figure is of five people or more")
    void timed() {
        given.centreHead();
        given.school().withStaff(7);
        given.otherSchool().withStaff(4);
        List<Person> teachers = given.school().staff().stream()
                .filter(person -> person.userName().startsWith("teacher"))
                .toList();
        for (int i = 0; i < 4; i++) {
            asks(teachers.get(i), 30 + 20 * i);
        }
        count();
        assertThat(given.head().does(() -> time.figures(YEAR)))
                .as("of four people")
                .isEmpty();
        asks(teachers.get(4), 1000);
        asks(given.otherSchool().staff().getLast(), 10);
        count();
        List<TimeSpent.Figure> seen = given.head().does(() -> time.figures(YEAR));
        assertThat(seen)
                .filteredOn(TimeSpent.Figure::here)
                .extracting(TimeSpent.Figure::work)
                .containsExactly("all", "support");
        assertThat(seen.getFirst().medianSeconds())
                .as("30, 50, 70, 90 and three minutes at most")
                .isEqualTo(70);
        assertThat(given.otherHead().does(() -> time.figures(YEAR)))
                .as("another school's figures are not there")
                .noneMatch(TimeSpent.Figure::here)
                .hasSize(2);
        assertThat(teachers.getFirst().does(() -> time.own(teachers.getFirst().id(), YEAR)))
                .containsExactly(new TimeSpent.Own("support", 1, 30));
        assertThat(given.head().does(() -> time.own(teachers.getFirst().id(), YEAR)))
                .as("nobody's own time is read by the head")
                .isEmpty();
        browser.as(teachers.getFirst()).go("/time").checked("time");
        browser.phone().as(given.head()).go("/time").checked("time-head");
        assertThat(visitors.as(given.regionalOfficer()).get("/time").body()).contains("/time");
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks/abc/progress, TASKS",
        "/tasks/abc/steps/confirmation, CONFIRMATIONS",
        "/tasks/abc/return, CONFIRMATIONS",
        "/year/plan/abc/comments, OPINIONS",
        "/year/plan/measures, PLAN",
        "/plans/abc/return, PLAN",
        "/year/control/2026, CONTROL",
        "/year/report/2026, REPORT",
        "/reports/abc/notes, OPINIONS",
        "/year/needs, CAMPAIGN",
        "/year/needs/abc/views/def, ",
        "/answer/abc/1, ",
        "/sign-out, ",
    })
    void kindsOfWork(String path, Work work) {
        assertThat(Work.at(path).orElse(null)).isEqualTo(work);
    }

    /** Asks for support with a form that was shown so many seconds ago, as it says itself. */
    private void asks(Person person, int seconds) {
        long shown = clock.instant().getEpochSecond();
        clock.forward(Duration.ofSeconds(seconds));
        assertThat(visitors.as(person)
                        .post(
                                "/support",
                                "_shown",
                                String.valueOf(shown),
                                "whom",
                                "teacher",
                                "section",
                                pack.sections().getFirst().code(),
                                "topic",
                                "Formativ qiymətləndirmə",
                                "words",
                                "Meyarların hazırlanmasında kömək lazımdır")
                        .status())
                .isLessThan(400);
    }

    private void count() {
        Scope.call(Scope.everything("test"), () -> time.count(YEAR, LocalDate.of(2026, 11, 22)));
    }
}
