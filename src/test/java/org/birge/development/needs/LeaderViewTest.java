package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.LeaderView;
import org.birge.instruments.NeedSource;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.SwitchLeadersView;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.1 The leader's view")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeaderViewTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final Diagnosis diagnosis;
    private final SwitchLeadersView switchLeadersView;
    private final NeedsCampaigns campaigns;
    private final CountryPack pack;
    private final TestDatabase database;
    private final Answering answering;
    private final Leading leading;
    private Campaign campaign;

    LeaderViewTest(
            Given given,
            Browser browser,
            Visitors visitors,
            Diagnosis diagnosis,
            SwitchLeadersView switchLeadersView,
            NeedsCampaigns campaigns,
            CountryPack pack,
            TestDatabase database,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.diagnosis = diagnosis;
        this.switchLeadersView = switchLeadersView;
        this.campaigns = campaigns;
        this.pack = pack;
        this.database = database;
        this.answering = factory.createBean(Answering.class);
        this.leading = factory.createBean(Leading.class);
    }

    @BeforeAll
    void open() {
        given.deputy();
        given.school().withStaff(9);
        campaign = given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.school().id(),
                        diagnosis.yearOf(diagnosis.today()),
                        diagnosis.today().plusDays(14),
                        60)));
        answering.of(campaign);
        leading.of(campaign);
    }

    @Test
    @Order(1)
    @DisplayName(
            "is off in a school under thirty until the head asks for it; then the deputy speaks of the teachers in no union")
    void offInSmallSchools() {
        assertThat(campaign.leadersView()).isFalse();
        assertThat(visitors.as(given.deputy()).get(list()).status()).isEqualTo(404);
        given.head().runs(() -> switchLeadersView.run(campaign.publicId(), true));
        campaign = given.head()
                .does(() -> campaigns.of(campaign.publicId(), given.school().id()));
        leading.of(campaign);
        List<LeaderView> mine = leading.seenBy(given.deputy());
        assertThat(mine).hasSize(7).allMatch(LeaderView::mine);
        assertThatThrownBy(() -> given.deputy().runs(() -> switchLeadersView.run(campaign.publicId(), false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Order(2)
    @DisplayName("a leader goes through the teachers on a phone, all areas of one at a time")
    void onThePhone() {
        browser.as(given.head()).go("/year/needs").checked("needs-leaders");
        Window phone = browser.phone().as(given.deputy()).go("/").go(list()).checked("needs-views");
        phone.page().click(".rows a");
        phone.checked("needs-view");
        phone.page().click("#view .main-action");
        assertThat(phone.page().locator(".wrong-text").count()).isPositive();
        pack.teacherNeeds().areas().forEach(area -> phone.page()
                .locator("#" + area.code() + " input[value='100']")
                .check());
        phone.page().click("#view .main-action");
        assertThat(phone.path()).startsWith(list() + "/");
        phone.go(list());
        assertThat(phone.text()).contains("1 / 7");
    }

    @Test
    @Order(3)
    @DisplayName("nobody speaks of themself or of somebody they do not lead, whatever id they guess")
    void notLed() {
        LeaderView of = view(teachers().getFirst());
        for (Person who : List.of(teachers().getFirst(), teachers().get(1), given.head(), given.otherHead())) {
            assertThatThrownBy(() -> say(who, of, 0, 33)).isInstanceOf(NotFound.class);
        }
        assertThat(visitors.as(teachers().getFirst())
                        .get(list() + "/" + of.publicId())
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(given.deputy()).get(list() + "/nothing").status())
                .isEqualTo(404);
    }

    @Test
    @Order(4)
    @DisplayName(
            "it is read by the teacher, the leader and the head, and by no one else at the school, the centre or the authority")
    void whoReads() {
        LeaderView of = view(teachers().getFirst());
        say(given.deputy(), of, of.version(), 100);
        assertThat(leading.seenBy(teachers().getFirst())).hasSize(1).allMatch(LeaderView::isSaved);
        assertThat(leading.seenBy(given.head())).hasSize(7).noneMatch(LeaderView::mine);
        for (Person who : List.of(given.otherHead(), given.officer(), given.centreHead(), given.ministryOfficer())) {
            assertThat(leading.seenBy(who)).isEmpty();
        }
        assertThat(leading.seenBy(teachers().get(1))).hasSize(1);
    }

    @Test
    @Order(5)
    @DisplayName("the second of two tabs, an area left out and what is not on the scale are refused")
    void badInput() {
        LeaderView of = view(teachers().get(1));
        say(given.deputy(), of, of.version(), 67);
        assertThatThrownBy(() -> say(given.deputy(), of, of.version(), 0)).hasMessage("web.refusal.stale");
        LeaderView now = view(teachers().get(1));
        assertThatThrownBy(() -> say(given.deputy(), now, now.version(), 50))
                .hasMessage("instruments.refusal.not-on-the-scale");
        assertThatThrownBy(() -> leading.send(given.deputy(), now, now.version(), Map.of()))
                .hasMessage("instruments.refusal.areas-missing");
    }

    @Test
    @Order(6)
    @DisplayName("when a leader leaves in between the head speaks in their place")
    void leaderLeaves() {
        LeaderView of = view(teachers().get(2));
        database.superuser()
                .sql("update registry.posting set valid_until = :today where person_id = :deputy")
                .param("today", diagnosis.today())
                .param("deputy", given.deputy().id())
                .update();
        say(given.head(), of, of.version(), 100);
        database.superuser()
                .sql("update registry.posting set valid_until = null where person_id = :deputy")
                .param("deputy", given.deputy().id())
                .update();
        assertThat(leading.seenBy(given.head())).anyMatch(LeaderView::mine);
    }

    /** Self 33 for all seven; leaders say 100 of six and cannot say of the seventh: 6 × (0.6 × 33 + 40) + 33 over 7 = 55.97. */
    @Test
    @Order(7)
    @DisplayName(
            "the index is the mean over people of 0.6 × self + 0.4 × leader, and the sources stand apart where all were spoken of")
    void index() {
        teachers().forEach(teacher -> answering.answer(teacher, 33, 33));
        for (int i = 0; i < 7; i++) {
            LeaderView of = view(teachers().get(i));
            Person leader = of.leader() == given.head().id() ? given.head() : given.deputy();
            say(leader, of, of.version(), 100);
        }
        LeaderView late = view(teachers().getFirst());
        given.head().runs(() -> diagnosis.close(campaign.publicId()));
        campaign = given.head()
                .does(() -> campaigns.of(campaign.publicId(), given.school().id()));
        assertThat(leading.indexes(given.head(), NeedSource.BOTH)).containsOnly(60);
        assertThat(leading.indexes(given.head(), NeedSource.SELF)).containsOnly(33);
        assertThat(leading.indexes(given.head(), NeedSource.LEADER)).containsOnly(100);
        assertThatThrownBy(() -> say(given.deputy(), late, late.version(), 0))
                .isInstanceOf(Refusal.class)
                .hasMessage("instruments.refusal.campaign-closed");
    }

    @Test
    @Order(8)
    @DisplayName(
            "the results page says what counts and shows the sources apart; one's own page shows the leader's view")
    void pages() {
        browser.as(given.head()).go("/year/needs/results").checked("needs-sources");
        Window self = browser.phone().as(given.head()).go("/year/needs/results?source=self");
        self.checked("needs-source-self");
        browser.as(given.head()).go("/year/needs/results?by=form").checked("needs-forms");
        assertThat(visitors.as(given.head())
                        .get("/year/needs/results?source=gossip")
                        .status())
                .isEqualTo(404);
        browser.phone()
                .as(teachers().getFirst())
                .go("/answer/" + campaign.publicId() + "/mine")
                .checked("needs-mine-leader");
    }

    private void say(Person who, LeaderView of, long version, @Nullable Integer value) {
        leading.say(who, of, version, value);
    }

    private LeaderView view(Person teacher) {
        return leading.view(given.head(), teacher);
    }

    private String list() {
        return "/year/needs/" + campaign.publicId() + "/views";
    }

    private List<Person> teachers() {
        return given.school().staff().stream()
                .filter(person -> !person.equals(given.head()) && !person.equals(given.deputy()))
                .toList();
    }
}
