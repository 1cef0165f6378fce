package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.AskForSupport;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One need seen in many schools becomes one seminar, invited in one step (J1d.3, J1d.11, issue 4)")
@BirgeTest
class TrainingDemandTest {

    private static final int PEOPLE = 6;

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;
    private final CountryPack pack;
    private final AskForSupport askForSupport;
    private final Diagnosis diagnosis;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;

    TrainingDemandTest(
            Given given,
            Browser browser,
            Visitors visitors,
            MovableClock clock,
            CountryPack pack,
            AskForSupport askForSupport,
            Diagnosis diagnosis,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
        this.pack = pack;
        this.askForSupport = askForSupport;
        this.diagnosis = diagnosis;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
    }

    @BeforeEach
    void theDay() {
        clock.reset();
    }

    @Test
    void aNeedBecomesASeminarTheSchoolIsInvitedTo() {
        given.school().withStaff(9);
        given.centreHead();
        Campaign campaign = given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.school().id(),
                        SchoolYear.at(diagnosis.today()),
                        diagnosis.today().plusDays(9),
                        60)));
        given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .limit(PEOPLE)
                .forEach(person -> answer(person, campaign));
        given.head().runs(() -> diagnosis.close(campaign.publicId()));

        Window centre = browser.as(given.methodist()).go("/trainings/demand").checked("trainings-demand");
        assertThat(centre.text()).contains("6 nəfərdən 6");
        assertThat(orderedFor(pack.teacherNeeds().areas().getFirst().code()))
                .as("J3a.4: a course ordered for an area begins with as many people as named it")
                .contains("name=\"people\" type=\"number\" value=\"6\"");
        Page page = centre.page();
        page.click("main tbody th a >> nth=0");
        centre.checked("training-demand-line");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("Yeri və ya onlayn keçidi yazın");
        page.fill("#place", "Mərkəz, akt zalı");
        page.fill("#outsider", "Nigar Əliyeva, Təhsil İnstitutu");
        page.click("main .form .main-action");
        assertThat(centre.text()).contains("1 məktəb dəvət edildi", "müraciət qəbulu açıqdır");
        String training = centre.path();

        Window head = browser.phone().in(Language.KK).as(given.head()).go("/");
        assertThat(head.text()).contains("мектебіңіз шақырылды");
        head.go(training).checked("training-invited");
        Person stranger = given.otherHead();
        assertThat(visitors.as(stranger).post(training + "/nobody").status()).isEqualTo(404);
        head.page().click("main form[action$='/nobody'] button");
        assertThat(head.text()).contains("Бұл жолы ешкім бармайтынын хабарлағансыз");
        centre.go(training).checked("training-invitations");
    }

    /** The form of a line of an order to an institute, begun from an area of needs. */
    private String orderedFor(String area) {
        Visitor methodist = visitors.as(given.methodist());
        methodist.post("/trainings/institutes", "name", "İxtisasartırma İnstitutu", "phone", "012 111 22 33");
        String chosen = methodist
                .get("/trainings/orders/new")
                .body()
                .replaceFirst("(?s).*<option value=\"([^\"]+)\"[^>]*>İxtisasartırma İnstitutu<.*", "$1");
        String order = methodist
                .post("/trainings/orders", "institute", chosen, "year", "2026")
                .location();
        assertThat(methodist
                        .post(order + "/lines", "version", "0", "title", "Yazılan kurs", "people", "3", "need", area)
                        .body())
                .as("chosen in the form it keeps what was typed beside")
                .contains("value=\"Yazılan kurs\"", "name=\"people\" type=\"number\" value=\"6\"");
        return methodist.get(order + "/lines/new?area=" + area).body();
    }

    @Test
    void requestsOfTheSameSectionAreCountedBySchoolAndInvitedToo() {
        String section = pack.sections().getLast().code();
        given.centreHead();
        for (Person person : List.of(given.teacher(), given.otherHead())) {
            person.runs(() -> askForSupport.run(new AskForSupport.Command(
                    "teacher", section, null, "Planlaşdırma", "Nümunə istəyirik.", "any", null)));
        }
        Visitor centre = visitors.as(given.methodist());
        assertThat(centre.get("/trainings/demand").body()).contains("/trainings/demand/request/" + section);
        assertThat(centre.get("/trainings/demand/export?format=csv").status()).isEqualTo(200);
        String line = centre.get("/trainings/demand/request/" + section).body();
        assertThat(line)
                .contains(
                        given.school().place().name(),
                        given.otherSchool().place().name());
        assertThat(centre.get("/trainings/demand/request/olmayan").status()).isEqualTo(404);
        assertThat(centre.get("/trainings/demand/olmayan/" + section).status()).isEqualTo(404);
        assertThat(visitors.as(given.head()).get("/trainings/demand").status()).isEqualTo(404);
    }

    /** Everything is a high need. */
    private void answer(Person person, Campaign campaign) {
        person.runs(() -> beginAnswering.run(campaign.publicId(), person.id()));
        OwnAnswer own =
                person.does(() -> answers.in(campaign.publicId(), person.id())).orElseThrow();
        Map<String, Integer> all = new HashMap<>();
        own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), 100)));
        person.does(() -> saveAnswers.run(new SaveAnswers.Command(
                campaign.publicId(), person.id(), own.version(), all, List.of("mentor"), null)));
        person.runs(() -> diagnosis.handIn(campaign, person.id()));
    }
}
