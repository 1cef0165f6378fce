package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.AskForSupport;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "What the page of whom trainings reached hides of a district, the demand does not tell (cycle.md, small groups)")
@BirgeTest
class HiddenOnBothPagesTest {

    private static final int PEOPLE = 6;
    private static final String DISTRICT = "quba";

    private final Given given;
    private final Visitors visitors;
    private final TrainingStory story;
    private final WriteCourse write;
    private final OfferCourse offer;
    private final AskForSupport ask;
    private final MovableClock clock;
    private final String area;
    private final String section;

    HiddenOnBothPagesTest(
            Given given,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            WriteCourse write,
            OfferCourse offer,
            AskForSupport ask,
            MovableClock clock,
            CountryPack pack) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(TrainingStory.class);
        this.write = write;
        this.offer = offer;
        this.ask = ask;
        this.clock = clock;
        this.area = pack.teacherNeeds().areas().getFirst().code();
        this.section = pack.sections().getLast().code();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void asLongAsAFewOfTheStaffAreLeft() {
        given.school().withStaff(PEOPLE + 2);
        reached();
        assertThat(column("")).as("of all districts").isEqualTo("6");
        assertThat(column(DISTRICT)).as("two of the staff were not there").isEmpty();
        given.school().withStaff(PEOPLE + 6);
        assertThat(column(DISTRICT)).isEqualTo("6");
    }

    /** Six of the school completed a session for the area, and a colleague asks about it. */
    private void reached() {
        given.head();
        given.centreHead();
        CourseContent plain = TrainingStory.content("Meyarlar");
        String course = given.methodist()
                .does(() -> write.run(new WriteCourse.Command(new CourseContent(
                        plain.title(),
                        plain.purpose(),
                        plain.kind(),
                        List.of(area),
                        null,
                        plain.audiences(),
                        plain.hours(),
                        plain.form(),
                        null))));
        given.methodist().runs(() -> offer.run(new OfferCourse.Command(course)));
        String training = story.planned(course, story.plan(PEOPLE, TrainingStory.DAY));
        story.open(training);
        story.finish(
                training,
                clock,
                true,
                given.school().staff().stream()
                        .filter(person -> !person.equals(given.head()))
                        .limit(PEOPLE)
                        .map((Person person) -> story.accepted(training, person))
                        .toArray(String[]::new));
        given.head()
                .runs(() -> ask.run(new AskForSupport.Command(
                        "teacher", section, null, "Meyarlar", "Nümunə istəyirik.", "any", null, null, area)));
    }

    /** How many were reached, of all districts or of one, as the file has it. */
    private String column(String district) {
        return visitors.as(given.methodist())
                .get("/trainings/demand/export?format=csv&district=" + district)
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(";", -1)[8];
    }
}
