package org.birge.support.induction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.registry.calendar.SetDays;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Head and centre see milestones and counts; late ones rise by themselves (J1c.3, issue 4)")
@BirgeTest
class MilestonesTest {

    private static final LocalDate LATER = LocalDate.of(2026, 12, 14);

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;
    private final InductionStory story;
    private final TellLateMilestones tell;
    private final SetDays setDays;
    private final TestDatabase database;

    MilestonesTest(
            Given given,
            Browser browser,
            Visitors visitors,
            MovableClock clock,
            AutowireCapableBeanFactory beans,
            TellLateMilestones tell,
            SetDays setDays,
            TestDatabase database) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
        this.story = beans.createBean(InductionStory.class);
        this.tell = tell;
        this.setDays = setDays;
        this.database = database;
    }

    @Test
    void aMilestoneIsNotLateWhereTheSchoolWasClosed() {
        String pair = story.working();
        LocalDate due = database.superuser()
                .sql("""
                        select min(s.due)
                          from support.induction_step s
                          join support.mentorship m on m.id = s.mentorship_id
                         where m.public_id = :pair and s.kind = 'milestone'
                        """)
                .param("pair", pair)
                .query(LocalDate.class)
                .single();
        given.officer()
                .runs(() ->
                        setDays.run(new SetDays.Command(given.school().id(), "off", due, due.plusDays(7), "şaxta")));
        clock.moveTo(due.plusDays(7));
        assertThat((int) Scope.call(Scope.everything("test"), tell::run)).isZero();
        assertThat(browser.phone().as(story.young()).go("/").text()).doesNotContain("gecikir");
        clock.moveTo(due.plusDays(14));
        assertThat((int) Scope.call(Scope.everything("test"), tell::run)).isOne();
        clock.reset();
        story.end(pair);
    }

    @Test
    void aLateMilestoneRisesToTheTwoTheHeadAndTheCentre() {
        given.centreHead();
        String pair = story.working();
        Window young = browser.phone().as(story.young()).go("/");
        assertThat(young.text()).doesNotContain("gecikir");
        clock.moveTo(LATER);
        young = browser.phone().as(story.young()).go("/").checked("today-induction-phone");
        assertThat(young.text()).contains("Mentor ilə bir il", "gecikir");

        int told = Scope.call(Scope.everything("test"), tell::run);
        assertThat(told).isOne();
        assertThat((int) Scope.call(Scope.everything("test"), tell::run)).isZero();
        assertThat(visitors.as(given.head()).get("/notices").body()).contains("mərhələ yekunu gecikir");
        assertThat(visitors.as(story.young()).get("/notices").body()).contains("Birgə iş başlanıb");

        Window head = browser.as(given.head()).go("/");
        assertThat(head.text()).contains("Gecikən mərhələ yekunları");
        head.go("/mentors/milestones?state=late").checked("milestones");
        assertThat(head.text()).contains("Birgə iş başlanıb", "20 addımdan 1").doesNotContain("İlk söhbət", "Görüşdük");
        Window centre = browser.phone().in(Language.KK).as(given.centreHead()).go("/mentors/milestones?state=late");
        centre.checked("milestones-phone");
        assertThat(centre.text()).contains("Birgə iş başlanıb");
        assertThat(visitors.as(given.centreHead())
                        .get("/mentors/milestones/export?format=csv")
                        .body())
                .contains("Birgə iş başlanıb")
                .doesNotContain("İlk söhbət");
        for (Person other : new Person[] {given.deputy(), given.officer(), given.psychologist()}) {
            assertThat(visitors.as(other).get("/mentors/milestones").status())
                    .as(other.userName())
                    .isEqualTo(404);
        }
        assertThat(visitors.as(given.otherHead()).get("/mentors/milestones").body())
                .doesNotContain(story.young().name());
        assertThat(visitors.as(given.head()).get("/mentors/milestones").body()).contains("/mentorships/" + pair);
    }
}
