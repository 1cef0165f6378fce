package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.development.Diagnosis;
import org.birge.development.PriorityNeeds;
import org.birge.instruments.Campaign;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.1 A school's diagnosis")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiagnosisTest {

    private final Given given;
    private final Diagnosis diagnosis;
    private final OwnAnswers answers;
    private final NeedsCampaigns campaigns;
    private final PriorityNeeds needs;
    private final TestDatabase database;
    private final Answering answering;
    private Campaign campaign;

    DiagnosisTest(
            Given given,
            Diagnosis diagnosis,
            OwnAnswers answers,
            NeedsCampaigns campaigns,
            PriorityNeeds needs,
            TestDatabase database,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.diagnosis = diagnosis;
        this.answers = answers;
        this.campaigns = campaigns;
        this.needs = needs;
        this.database = database;
        this.answering = factory.createBean(Answering.class);
    }

    @BeforeAll
    void open() {
        given.school().withStaff(8);
        given.otherSchool().withStaff(3);
        SchoolYear year = diagnosis.yearOf(diagnosis.today());
        campaign = given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.school().id(), year, diagnosis.today().plusDays(14), 60)));
        answering.of(campaign);
    }

    @Test
    @Order(1)
    @DisplayName("asks everyone once, teachers and heads each by their own questionnaire")
    void asksEveryoneOnce() {
        assertThat(campaign.asked()).isEqualTo(8);
        assertThat(answering.own(given.head()).questions().code()).isEqualTo("needs-heads");
        assertThat(answering.own(teachers().getFirst()).questions().code()).isEqualTo("needs-teachers");
    }

    @Test
    @Order(2)
    @DisplayName("a second campaign is refused while one is open; nobody from outside opens one")
    void noSecondCampaign() {
        assertThatThrownBy(() -> opens(given.head())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> opens(given.otherHead())).isInstanceOf(NotFound.class);
    }

    @Test
    @Order(4)
    @DisplayName("what is not complete cannot be handed in")
    void incomplete() {
        Person teacher = teachers().getFirst();
        answering.begin(teacher);
        assertThatThrownBy(() -> teacher.runs(() -> diagnosis.handIn(campaign, teacher.id())))
                .isInstanceOf(Refusal.class)
                .hasMessage("instruments.refusal.items-missing");
    }

    @Test
    @Order(5)
    @DisplayName("the second of two tabs is told, and nothing of the first is lost")
    void twoTabs() {
        Person teacher = teachers().getFirst();
        String item = answering
                .own(teacher)
                .questions()
                .areas()
                .getFirst()
                .items()
                .getFirst()
                .code();
        long version = answering.own(teacher).version();
        answering.save(teacher, version, Map.of(item, 67));
        assertThatThrownBy(() -> answering.save(teacher, version, Map.of(item, 0)))
                .isInstanceOf(Refusal.class)
                .hasMessage("web.refusal.stale");
        assertThat(answering.own(teacher).given()).containsEntry(item, 67);
    }

    @Test
    @Order(7)
    @DisplayName("single answers are read by their author alone, not even by the head or a job")
    void onlyTheAuthorReads() {
        Person teacher = teachers().getFirst();
        for (Scope scope : List.of(given.head().scope(), Scope.everything("test"))) {
            OwnAnswer seen = Scope.call(scope, () -> answers.in(campaign.publicId(), teacher.id()))
                    .orElseThrow();
            assertThat(seen.given()).isEmpty();
        }
    }

    @Test
    @Order(8)
    @DisplayName("nobody sees a figure before the campaign is closed")
    void nothingBeforeClosing() {
        int[] values = {100, 100, 67, 67, 33, 0};
        for (int i = 0; i < 6; i++) {
            answering.answer(teachers().get(i), values[i], i == 0 ? 0 : values[i]);
        }
        answering.answer(given.head(), 100, 100);
        assertThat(given.head().does(() -> needs.of(given.school().id(), campaign.year())))
                .isEmpty();
        assertThat(database.superuser()
                        .sql("select answered from development.school_year")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    @Order(9)
    @DisplayName("the head sees who has answered, others do not")
    void whoHasAnswered() {
        List<NeedsCampaigns.Asked> all = given.head().does(() -> campaigns.asked(campaign));
        assertThat(all).filteredOn(NeedsCampaigns.Asked::answered).hasSize(7);
        assertThat(teachers().getFirst().does(() -> campaigns.asked(campaign))).hasSize(1);
    }

    /**
     * Six of seven: 100, 100, 67, 67, 33, 0, in the first area 0 for the first of them: 267 / 6 = 44.5 → 45, in the others 367 / 6 → 61;
     * with the seventh at 0 or 100: 267 / 7 → 38, 367 / 7 → 52.
     */
    @Test
    @Order(10)
    @DisplayName("the index is the mean over people of the mean of their items, with the range the missing could make")
    void index() {
        given.head().does(() -> diagnosis.close(campaign.publicId()));
        List<PriorityNeeds.Need> found =
                given.head().does(() -> needs.of(given.school().id(), campaign.year()));
        String first = answering
                .own(teachers().getFirst())
                .questions()
                .areas()
                .getFirst()
                .code();
        Map<String, PriorityNeeds.Need> byArea =
                found.stream().collect(Collectors.toMap(PriorityNeeds.Need::area, need -> need));
        assertThat(found).as("one head makes no figure").noneMatch(need -> need.area()
                .startsWith("m-"));
        assertThat(byArea.get(first).index()).isEqualTo(45);
        assertThat(byArea.get(first).answered()).isEqualTo(6);
        assertThat(byArea.get(first).asked()).isEqualTo(7);
        assertThat(byArea.get(first).priority()).isFalse();
        assertThat(found.getFirst().index()).isEqualTo(61);
        assertThat(found.stream().filter(PriorityNeeds.Need::priority)).hasSize(found.size() - 1);
        assertThat(database.superuser()
                        .sql(
                                "select lowest || '-' || highest || ' ' || levels::text from instruments.figure where area = :area and group_code = 'all'")
                        .param("area", first)
                        .query(String.class)
                        .single())
                .isEqualTo("38-52 {2,1,2,1}");
    }

    @Test
    @Order(12)
    @DisplayName("a closed campaign takes no answers and is not closed or extended again")
    void closedForGood() {
        Person teacher = teachers().getFirst();
        assertThatThrownBy(() -> answering.save(teacher, answering.own(teacher).version(), Map.of()))
                .hasMessage("instruments.refusal.campaign-closed");
        assertThatThrownBy(() -> given.head().does(() -> diagnosis.close(campaign.publicId())))
                .hasMessage("instruments.refusal.campaign-closed");
        assertThatThrownBy(() -> given.head()
                        .does(() ->
                                diagnosis.extend(campaign, 1, diagnosis.today().plusDays(20))))
                .hasMessage("instruments.refusal.campaign-closed");
    }

    @Test
    @Order(13)
    @DisplayName("afterwards only newcomers are asked")
    void newcomers() {
        Person newcomer = given.teacher("Bənövşə");
        Campaign second = opens(given.head());
        assertThat(second.newcomers()).isTrue();
        assertThat(second.asked()).isEqualTo(1);
        assertThat(newcomer.does(() -> answers.latest(newcomer.id()))).isPresent();
    }

    @Test
    @Order(14)
    @DisplayName("a campaign that told nothing is opened again by a later last day, and keeps its answers")
    void openedAgain() {
        Campaign second =
                given.head().does(() -> campaigns.at(given.school().id()).getFirst());
        Campaign closed = given.head().does(() -> diagnosis.close(second.publicId()));
        LocalDate later = diagnosis.today().plusDays(20);
        Campaign again = given.head().does(() -> diagnosis.extend(closed, closed.version(), later));
        assertThat(again.takesAnswers(later)).isTrue();
        assertThat(again.answered()).isEqualTo(second.answered());
    }

    private Campaign opens(Person head) {
        return head.does(() -> diagnosis.open(new OpenCampaign.Command(
                given.school().id(), campaign.year(), diagnosis.today().plusDays(14), 60)));
    }

    private List<Person> teachers() {
        return given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .toList();
    }
}
