package org.birge.support.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Requests for support: the rules (J0.4, J0.5)")
@BirgeTest
class RequestRulesTest {

    private final Given given;
    private final Visitors visitors;
    private final SupportStory story;
    private final OneRequest requests;
    private final TakeRequest takeRequest;
    private final PassRequestOn passRequestOn;
    private final RecordSupport recordSupport;
    private final ConfirmSupport confirmSupport;

    RequestRulesTest(
            Given given,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            OneRequest requests,
            TakeRequest takeRequest,
            PassRequestOn passRequestOn,
            RecordSupport recordSupport,
            ConfirmSupport confirmSupport) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(SupportStory.class);
        this.requests = requests;
        this.takeRequest = takeRequest;
        this.passRequestOn = passRequestOn;
        this.recordSupport = recordSupport;
        this.confirmSupport = confirmSupport;
    }

    @Test
    void theDivisionOfTheSectionGetsItAndPromisesThreeWorkingDays() {
        RequestPage.Facts request =
                page(story.asked(given.teacher()), given.teacher()).request();
        assertThat(request.divisionCode()).isEqualTo("instruction");
        // Asked on Saturday, 21 November: Monday, Tuesday, Wednesday.
        assertThat(request.promised()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void theOtherDivisionsPromiseBeginsAnewAndNobodyHasItYet() {
        String request = story.asked(given.teacher());
        story.take(request, 0);
        given.methodist().runs(() -> passRequestOn.run(new PassRequestOn.Command(request, 1, "resources", "Resurs.")));
        RequestPage.Facts facts = page(request, given.teacher()).request();
        assertThat(facts.state()).isEqualTo(RequestState.ASKED);
        assertThat(facts.divisionCode()).isEqualTo("resources");
        assertThat(facts.responsible()).isNull();
        refused(
                given.methodist(),
                () -> passRequestOn.run(new PassRequestOn.Command(request, 2, "resources", "Yenə.")),
                "support.refusal.same-division");
    }

    @Test
    void nothingIsClosedByTheOneWhoDidIt() {
        String request = story.asked(given.teacher());
        story.brought(request, RequestState.DONE, given.teacher());
        refused(
                given.methodist(),
                () -> confirmSupport.run(new ConfirmSupport.Command(request, 2, 5, null)),
                "support.refusal.own-work");
    }

    @Test
    void whatDidNotHelpGoesBackToWhoTookIt() {
        String request = story.asked(given.teacher());
        story.brought(request, RequestState.DONE, given.teacher());
        story.giveBack(request, 2, given.teacher());
        RequestPage page = page(request, given.methodist());
        assertThat(page.request().state()).isEqualTo(RequestState.TAKEN);
        assertThat(page.rights().record()).isTrue();
        assertThat(page.history().getFirst().words()).isEqualTo("Nümunə lazımdır.");
    }

    @Test
    void badDaysPeopleMinutesAndRatingsAreRefusedInWords() {
        String request = story.asked(given.teacher());
        refused(
                given.centreHead(),
                () -> takeRequest.run(new TakeRequest.Command(
                        request, 0, given.methodist().id(), SupportStory.TODAY.minusDays(1), "visit")),
                "support.refusal.past-day");
        refused(
                given.centreHead(),
                () -> takeRequest.run(
                        new TakeRequest.Command(request, 0, given.teacher().id(), SupportStory.TODAY, "visit")),
                "support.refusal.not-of-centre");
        story.take(request, 0);
        refused(
                given.methodist(),
                () -> recordSupport.run(
                        new RecordSupport.Command(request, 1, SupportStory.TODAY.plusDays(1), "visit", 30, "Sabah.")),
                "support.refusal.day-ahead");
        refused(
                given.methodist(),
                () -> recordSupport.run(
                        new RecordSupport.Command(request, 1, SupportStory.TODAY, "visit", 0, "Heç nə.")),
                "support.refusal.minutes");
        story.record(request, 1);
        refused(
                given.teacher(),
                () -> confirmSupport.run(new ConfirmSupport.Command(request, 2, 6, null)),
                "support.refusal.rating");
    }

    @Test
    void theSecondOfTwoWhoTakeItAtOnceIsTold() {
        String request = story.asked(given.teacher());
        story.take(request, 0);
        assertThatThrownBy(() -> story.take(request, 0)).isInstanceOf(Refusal.class);
    }

    @Test
    void colleaguesOtherSchoolsAndTheAuthorityFindNothing() {
        String request = story.asked(given.teacher());
        assertThat(visitors.as(given.psychologist()).get("/support/" + request).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get("/support/" + request).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.officer()).get("/support/" + request).status())
                .isEqualTo(404);
        assertThat(visitors.as(given.psychologist()).get("/support").body()).doesNotContain("Formativ");
        assertThat(visitors.as(given.head()).get("/support").body()).contains("Formativ");
    }

    private RequestPage page(String request, Person reader) {
        return reader.does(() -> requests.page(request));
    }

    private static void refused(Person person, Runnable action, String key) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
