package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Places beside those who completed a session do not tell of the few who did not (cycle.md, small groups)")
@BirgeTest
class FewNotCompletingTest {

    private static final int PEOPLE = 6;

    private final Given given;
    private final Visitors visitors;
    private final TrainingStory story;
    private final MovableClock clock;

    FewNotCompletingTest(Given given, Visitors visitors, AutowireCapableBeanFactory beans, MovableClock clock) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(TrainingStory.class);
        this.clock = clock;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void onlyTheCentreReadsHowManyCompletedIt() {
        given.school().withStaff(PEOPLE + 4);
        String training = story.opened(PEOPLE + 1, TrainingStory.DAY);
        List<String> places = given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .limit(PEOPLE + 1)
                .map((Person person) -> story.accepted(training, person))
                .toList();
        story.finish(training, clock, places.subList(0, PEOPLE), places.subList(PEOPLE, PEOPLE + 1));
        Visitor officer = visitors.as(given.officer());
        assertThat(officer.get("/trainings?state=closed").body()).contains("gizlədilib");
        String session = "/trainings/sessions/" + training;
        assertThat(officer.get(session).body()).doesNotContain("nəfər bitirib");
        assertThat(visitors.as(given.methodist()).get(session).body()).contains("6 nəfər bitirib");
        assertThat(new OverseenRows.Seats(1, "Quba", PEOPLE + 1, PEOPLE).told()).isEqualTo(1);
        assertThat(new OverseenRows.Seats(1, "Quba", PEOPLE, PEOPLE).told()).isEqualTo(PEOPLE);
    }

    @Test
    void aRegionByItselfHidesForTheMinistryWhatItsLineHides() {
        given.school().withStaff(PEOPLE);
        String region = given.regionalOfficer().place().publicId();
        String page = visitors.as(given.ministryOfficer())
                .get("/trainings/reach?region=" + region)
                .body();
        assertThat(page).contains("value=\"" + region + "\" selected").contains("quba");
    }
}
