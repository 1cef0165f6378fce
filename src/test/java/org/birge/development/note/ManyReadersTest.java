package org.birge.development.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.birge.development.plan.PlanInForce;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Readers of a note in a school of many (J1a.5)")
@BirgeTest
class ManyReadersTest {

    private final Given given;
    private final BeginNote begin;
    private final FirstControls controls;
    private final Browser browser;

    ManyReadersTest(
            Given given,
            BeginNote begin,
            FirstControls controls,
            Browser browser,
            AutowireCapableBeanFactory factory,
            TestDatabase database) {
        this.given = given;
        this.begin = begin;
        this.controls = controls;
        this.browser = browser;
        PlanInForce.of(factory, given, given.unionHead());
        database.superuser()
                .sql("update development.measure set kind = 'CONTROL'")
                .update();
    }

    @Test
    @DisplayName("of a long list of readers one sees those with what is typed of the name, and those ticked")
    void manyReaders() {
        Person psychologist = given.psychologist();
        given.school().withStaff(20);
        String note = given.deputy()
                .does(() -> begin.run(controls.on(LocalDate.EPOCH).orElseThrow().measure(), Language.AZ));
        Window window = browser.as(given.deputy()).go("/year/notes/" + note);
        Locator readers = window.page().locator("#people label");
        int all = readers.count();
        line(readers, psychologist).locator("input").check();
        window.page()
                .locator("input[type=search][placeholder='Adla axtarın']")
                .fill(given.teacher().name());
        assertThat(readers.filter(new Locator.FilterOptions().setVisible(true)).count())
                .isBetween(2, all - 1);
        assertThat(line(readers, psychologist).isVisible()).isTrue();
        assertThat(line(readers, given.teacher()).isVisible()).isTrue();
        assertThat(line(readers, given.unionHead()).isVisible()).isFalse();
        window.page()
                .locator("input[type=search][placeholder='Adla axtarın']")
                .fill(given.teacher().name().replace('ə', 'e').replace('ı', 'i').replace('ş', 's'));
        assertThat(line(readers, given.teacher()).isVisible()).isTrue();
        assertThat(line(readers, given.unionHead()).isVisible()).isFalse();
        window.axe();
    }

    private static Locator line(Locator readers, Person person) {
        return readers.filter(
                new Locator.FilterOptions().setHas(readers.page().locator("input[value='" + person.publicId() + "']")));
    }
}
