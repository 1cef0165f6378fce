package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The council's plan of work for the year (J1a.3). */
@BirgeTest
class WorkPlanTest {

    private final Given given;
    private final Browser browser;
    private final Sittings sittings;

    WorkPlanTest(Given given, Browser browser, ApplicationContext beans) {
        this.given = given;
        this.browser = browser;
        this.sittings = new Sittings(given, beans);
    }

    @Test
    @DisplayName("A session called from the plan has its day and topics; from one row only one session is called")
    void calledOnce() {
        given.school().withStaff(12);
        String council = sittings.council();
        LocalDate day = LocalDate.of(2027, 1, 13);
        String planned = given.head().does(() -> sittings.the(PlanSitting.class)
                .run(new PlanSitting.Command(
                        council, day, List.of("Birinci yarımilin yekunları", " ", "Müxtəlif məsələlər"))));
        given.secretary().runs(() -> {
            CallPlannedSession call = sittings.the(CallPlannedSession.class);
            String session = call.run(council, planned, Language.AZ);
            SessionPage page = sittings.page(session);
            assertThat(page.at().toLocalDate()).isEqualTo(day);
            assertThat(page.items())
                    .extracting(Item::title)
                    .contains("Birinci yarımilin yekunları", "Müxtəlif məsələlər");
            assertThatThrownBy(() -> call.run(council, planned, Language.AZ)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> sittings.the(PlanSitting.class).drop(council, planned))
                    .isInstanceOf(Refusal.class);
        });
        given.teacher().runs(() -> assertThatThrownBy(() ->
                        sittings.the(PlanSitting.class).run(new PlanSitting.Command(council, day, List.of("Başqa"))))
                .isInstanceOf(NotFound.class));
        given.otherHead().runs(() -> assertThatThrownBy(
                        () -> sittings.the(ReadWorkPlan.class).run(council))
                .isInstanceOf(NotFound.class));
    }

    @Test
    @DisplayName("The head plans on a page, calls with one click, and reads the plan on a phone")
    void onThePage() {
        given.school().withStaff(12);
        String council = sittings.council();
        Window head = browser.as(given.head()).go("/councils/" + council + "/plan");
        head.page().fill("#day", "2027-03-17");
        head.page().fill("#topics", "Dərs müşahidələrinin nəticələri\nİmtahanlara hazırlıq");
        head.page().click("form[data-keep] button");
        head.checked("council-plan");
        browser.phone()
                .as(given.secretary())
                .go("/councils/" + council + "/plan")
                .checked("council-plan");
        head.page().click("form[action$=session] button");
        assertThat(head.path()).startsWith("/councils/sessions/");
        assertThat(head.text()).contains("İmtahanlara hazırlıq");
    }
}
