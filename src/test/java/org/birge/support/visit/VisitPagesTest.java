package org.birge.support.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.birge.access.Actor;
import org.birge.calendar.DatedEntry;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Place;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.birge.web.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A methodist plans a visit, the head agrees on a phone, the record is confirmed (J0.4, J0.5)")
@BirgeTest
class VisitPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;
    private final VisitStory story;
    private final VisitsInCalendar visitsInCalendar;
    private final Messages messages;
    private final TransactionTemplate transaction;

    VisitPagesTest(
            Given given,
            Browser browser,
            Visitors visitors,
            MovableClock clock,
            VisitsInCalendar visitsInCalendar,
            Messages messages,
            PlatformTransactionManager transactions,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
        this.visitsInCalendar = visitsInCalendar;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.story = beans.createBean(VisitStory.class);
    }

    @Test
    void fromTheListOfSchoolsToTheConfirmedRecord() {
        given.school();
        Window centre = browser.as(given.methodist()).go("/visits/schools").checked("visits-schools");
        assertThat(centre.text()).contains("səfər olmayıb");
        Page page = centre.page();
        page.click("main tbody .button");
        page.fill("#topic", "5-ci siniflərdə dərslər");
        page.fill("#day", "2026-11-22");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("Seçdiyiniz gün iş günü deyil");
        centre.checked("visits-plan-wrong");
        page.fill("#day", "2026-11-24");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("direktora xəbər verildi", "razılıq gözlənilir");
        String address = centre.path();

        Window head = browser.phone().as(given.head()).go("/");
        assertThat(head.text()).contains("Mərkəz gəlmək istəyir");
        head.go("/visits").checked("visits-school");
        head.go(address).checked("visit-to-agree");
        head.page().click("main form[action$='/agreement'] button");
        assertThat(head.text()).contains("razılaşdırılıb", given.methodist().name());

        clock.moveTo(VisitStory.DAY);
        centre.go("/visits?day=2026-11-24").checked("visits-week");
        assertThat(centre.text()).contains("09:00–12:30");
        browser.phone()
                .in(Language.KK)
                .as(given.methodist())
                .go("/visits?day=2026-11-24")
                .checked("visits-own-week");
        centre.go(address);
        page.fill("#seen", "İki dərs birlikdə təhlil edildi.");
        page.fill("#minutes", "150");
        centre.checked("visit-record");
        page.click("main form[action$='/record'] .main-action");
        head.go(address);
        head.page().click("main form[action$='/confirmation'] .main-action");
        assertThat(head.text()).contains("Qeyd təsdiqləndi");
        centre.go("/visits/hours").checked("visits-hours");
        assertThat(centre.text()).contains("2:30");
        centre.go("/visits/schools/map").checked("visits-map");
    }

    @Test
    void aClashIsSaidWhereItWasTypedAndNothingIsLost() {
        clock.reset();
        story.announced(VisitTime.morning(VisitStory.DAY.plusDays(7)), List.of(), null);
        Visitor.Answer answer = visitors.as(given.methodist())
                .post(
                        "/visits",
                        "school",
                        given.otherSchool().place().publicId(),
                        "division",
                        "management",
                        "lead",
                        Long.toString(given.methodist().id()),
                        "purpose",
                        "acquaintance",
                        "topic",
                        "Uzun söz",
                        "day",
                        "2026-12-01",
                        "part",
                        "hours",
                        "begins",
                        "11:00",
                        "ends",
                        "13:00");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("həmin vaxt başqa məktəbdədir", "Uzun söz", "11:00");
    }

    @Test
    void visitsStandInTheCalendarAndInTheFiles() {
        clock.reset();
        String visit = story.announced(VisitTime.morning(VisitStory.DAY.plusDays(8)), List.of(), null);
        Visitor methodist = visitors.as(given.methodist());
        assertThat(methodist.get("/visits/export?day=2026-12-02&format=csv").body())
                .contains("5-ci siniflərdə dərslər");
        assertThat(methodist.get("/visits/schools/export?format=csv").status()).isEqualTo(200);
        assertThat(visitors.as(given.head()).get("/visits/export").status()).isEqualTo(404);
        assertThat(visitors.as(given.teacher()).get("/visits").status()).isEqualTo(404);
        assertThat(entries(given.methodist())).extracting(DatedEntry::uid).contains("visit-" + visit);
        assertThat(entries(given.head())).extracting(DatedEntry::uid).contains("visit-" + visit);
        assertThat(entries(given.teacher())).isEmpty();
    }

    private List<DatedEntry> entries(Person person) {
        Place place = person.place();
        Actor.Grant grant = new Actor.Grant(
                person.grant(),
                "grant",
                person.role(),
                place.id(),
                place.publicId(),
                "place",
                place.name(),
                place.low(),
                place.high());
        Actor actor = new Actor(person.account(), person.id(), person.name(), Language.AZ, grant, List.of(grant));
        return person.does(() ->
                transaction.execute(status -> visitsInCalendar.of(actor, VisitStory.DAY, messages.in(Language.AZ))));
    }
}
