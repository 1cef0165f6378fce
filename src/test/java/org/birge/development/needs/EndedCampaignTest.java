package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.development.CloseEndedCampaigns;
import org.birge.development.Diagnosis;
import org.birge.development.PriorityNeeds;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.RemindRespondents;
import org.birge.instruments.SaveAnswers;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

@BirgeTest
@DisplayName("J0.1 A diagnosis ends by itself")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndedCampaignTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 4);

    private final Given given;
    private final MovableClock clock;
    private final Visitors visitors;
    private final Diagnosis diagnosis;
    private final CloseEndedCampaigns closeEndedCampaigns;
    private final RemindRespondents remindRespondents;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;
    private final NeedsCampaigns campaigns;
    private final PriorityNeeds needs;
    private final TestDatabase database;
    private Campaign campaign;

    EndedCampaignTest(
            Given given,
            MovableClock clock,
            Visitors visitors,
            Diagnosis diagnosis,
            CloseEndedCampaigns closeEndedCampaigns,
            RemindRespondents remindRespondents,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers,
            NeedsCampaigns campaigns,
            PriorityNeeds needs,
            TestDatabase database) {
        this.given = given;
        this.clock = clock;
        this.visitors = visitors;
        this.diagnosis = diagnosis;
        this.closeEndedCampaigns = closeEndedCampaigns;
        this.remindRespondents = remindRespondents;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
        this.campaigns = campaigns;
        this.needs = needs;
        this.database = database;
    }

    @BeforeAll
    void open() {
        given.school().withStaff(9);
        campaign = given.head()
                .does(() -> diagnosis.open(
                        new OpenCampaign.Command(given.school().id(), diagnosis.yearOf(diagnosis.today()), LAST, 60)));
        teachers().subList(0, 6).forEach(this::answer);
    }

    @Test
    @Order(1)
    @DisplayName("three days before the end those who have not answered are reminded, once")
    void reminded() {
        assertThat(on(LAST.minusDays(4))).isZero();
        assertThat(on(LAST.minusDays(3))).isEqualTo(3);
        assertThat(on(LAST.minusDays(2))).isZero();
        assertThat(told("instruments.notice.answer"))
                .hasSize(3)
                .doesNotContain(teachers().getFirst().id());
    }

    @Test
    @Order(2)
    @DisplayName("on the last day answers are still taken, and nothing is closed before midnight in the country")
    void theLastDay() {
        clock.moveTo(LAST.atTime(19, 50).toInstant(ZoneOffset.UTC));
        runs();
        assertThat(now().isClosed()).isFalse();
        assertThat(now().takesAnswers(diagnosis.today())).isTrue();
        clock.moveTo(LAST.atTime(20, 10).toInstant(ZoneOffset.UTC));
        assertThat(now().takesAnswers(diagnosis.today())).isFalse();
    }

    @Test
    @Order(3)
    @DisplayName("an answer after the last day is refused in words, and what was chosen stays on the screen")
    void tooLate() {
        Person late = teachers().getLast();
        clock.moveTo(LAST);
        late.runs(() -> beginAnswering.run(campaign.publicId(), late.id()));
        OwnAnswer own = own(late);
        String item = own.questions().areas().getFirst().items().getFirst().code();
        clock.moveTo(LAST.plusDays(1));
        Visitor visitor = visitors.as(late);
        Visitor.Answer refused = visitor.post(
                "/answer/" + campaign.publicId() + "/1", "version", "" + own.version(), item, "67", "to", "next");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("cavab").containsPattern("value=\"67\" checked");
        assertThat(visitor.post("/answer/" + campaign.publicId() + "/submission")
                        .status())
                .isEqualTo(422);
        assertThat(own(late).given()).isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("after the last day it is closed by itself, counted once, and the head is told once")
    void closed() {
        runs();
        runs();
        assertThat(now().isClosed()).isTrue();
        assertThat(given.head().does(() -> needs.of(given.school().id(), campaign.year())))
                .isNotEmpty();
        assertThat(told("needs.notice.closed")).containsExactly(given.head().id());
        assertThat(database.superuser()
                        .sql("select closed_on from development.school_year where campaign_id = :id")
                        .param("id", campaign.id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LAST.plusDays(1));
    }

    private Campaign now() {
        return given.head()
                .does(() -> campaigns.of(campaign.publicId(), given.school().id()));
    }

    private void runs() {
        Scope.run(Scope.everything("test"), closeEndedCampaigns::run);
    }

    private int on(LocalDate day) {
        clock.moveTo(day);
        return Scope.call(Scope.everything("test"), remindRespondents::beforeTheEnd);
    }

    private List<Long> told(String key) {
        return database.superuser()
                .sql("select person_id from notifications.notice where key = :key")
                .param("key", key)
                .query(Long.class)
                .list();
    }

    private List<Person> teachers() {
        return given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .toList();
    }

    private OwnAnswer own(Person person) {
        return person.does(() -> answers.in(campaign.publicId(), person.id())).orElseThrow();
    }

    private void answer(Person person) {
        person.runs(() -> beginAnswering.run(campaign.publicId(), person.id()));
        OwnAnswer own = own(person);
        Map<String, Integer> all = new HashMap<>();
        own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), 67)));
        person.does(() -> saveAnswers.run(new SaveAnswers.Command(
                campaign.publicId(), person.id(), own.version(), all, List.of("mentor"), null)));
        person.runs(() -> diagnosis.handIn(campaign, person.id()));
    }
}
