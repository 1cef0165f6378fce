package org.birge.development.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.development.Effects;
import org.birge.development.effect.CountYearEffects;
import org.birge.development.plan.OpenPlan;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.2 J0.3 What last year left is offered first to the new plan")
class LeftNeedsTest {

    private final Given given;
    private final Browser browser;
    private final OpenPlan openPlan;
    private final CountYearEffects countEffects;
    private final Effects effects;
    private final YearStory story;

    LeftNeedsTest(
            Given given,
            Browser browser,
            OpenPlan openPlan,
            CountYearEffects countEffects,
            Effects effects,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.browser = browser;
        this.openPlan = openPlan;
        this.countEffects = countEffects;
        this.effects = effects;
        this.story = factory.createBean(YearStory.class);
    }

    /** Twelve of twenty-six were reached and need as much as before; everybody was and is at 67, above the threshold of 60. */
    @Test
    @DisplayName("areas of weak effect come first with their figures, then those that stayed at the threshold")
    void weakEffectsFirst() {
        given.deputy();
        given.school().withStaff(28);
        List<Person> teachers = given.school().staff().stream()
                .filter(person -> person.userName().startsWith("teacher"))
                .toList();
        story.diagnosis(YearStory.YEAR, LocalDate.of(2025, 10, 1), person -> 67);
        String plan = story.plan(LocalDate.of(2025, 10, 20));
        String measure = story.measure(plan, "Qiymətləndirmə seminarı", LocalDate.of(2026, 2, 20));
        story.done(measure, LocalDate.of(2026, 2, 16), true);
        story.reached(measure, teachers.subList(0, 12));
        story.diagnosis(YearStory.YEAR.next(), LocalDate.of(2026, 4, 13), person -> 67);
        given.head().runs(() -> countEffects.run(given.school().id(), YearStory.YEAR));
        assertThat(given.head()
                        .does(() -> effects.of(given.school().id(), YearStory.YEAR))
                        .lines())
                .anyMatch(Effects.Line::weak);
        story.clock().moveTo(LocalDate.of(2026, 8, 24));
        given.head().does(() -> openPlan.run(new SchoolYear(2026)));
        Window window = browser.as(given.head()).go("/year/plan/proposals").checked("left-needs");
        assertThat(window.page()
                        .locator("section.proposal")
                        .first()
                        .locator("li")
                        .allInnerTexts())
                .hasSize(14)
                .first()
                .asString()
                .contains("Qiymətləndirmə", "Təsir zəif olub", "12", "67");
        browser.phone().as(given.head()).go("/year/plan/proposals").checked("left-needs");
    }
}
