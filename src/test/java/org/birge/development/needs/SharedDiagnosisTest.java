package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.CountSharedDiagnoses;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.instruments.ShareDiagnosis;
import org.birge.instruments.UnionPools;
import org.birge.registry.FormUnion;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@BirgeTest
@DisplayName("J0.1 Small schools that share a diagnosis (cycle: small schools)")
class SharedDiagnosisTest {

    private static final String AT = "/year/needs/shared";

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final ApplicationContext beans;
    private final MovableClock clock;

    SharedDiagnosisTest(Given given, Visitors visitors, Browser browser, ApplicationContext beans, MovableClock clock) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.beans = beans;
        this.clock = clock;
    }

    @Test
    @DisplayName(
            "Four and three answers, of which neither school has a figure, are counted together, once; only heads and deputies of both see it")
    void together() {
        given.school().withStaff(9);
        given.otherSchool().withStaff(10);
        Person deputy = given.deputy();
        long union = union();
        SchoolYear year = year();
        Campaign here = opened(given.head(), year);
        answered(given.head(), here, teachers(given.school().staff()).subList(0, 4), 100);
        Campaign there = opened(given.otherHead(), year);
        assertThat(head().get("/year/needs").body()).contains(AT);
        browser.as(given.head()).go(AT).checked("shared-join");
        assertThat(head().post(AT, "union", "0").status())
                .as("no union of the school")
                .isEqualTo(404);
        assertThat(head().post(AT, "union", String.valueOf(union)).status()).isEqualTo(302);
        assertThat(head().post(AT, "union", "").status()).as("twice").isEqualTo(409);
        assertThat(count(year)).as("alone").isZero();
        given.otherHead().runs(() -> beans.getBean(ShareDiagnosis.class).run(union));
        assertThat(head().get(AT).body())
                .contains(given.otherSchool().place().name())
                .contains("cavablar gözlənilir");
        assertThat(count(year)).as("the other school has not closed").isZero();
        answered(given.otherHead(), there, teachers(given.otherSchool().staff()).subList(0, 3), 0);
        assertThat(count(year)).isEqualTo(1);
        assertThat(count(year)).as("once").isZero();

        for (Person one : List.of(given.head(), given.otherHead(), deputy)) {
            assertThat(visitors.as(one).get(AT).body()).as(one.name()).contains(">57<");
        }
        for (Person other : List.of(given.teacher(), given.officer(), given.methodist(), given.secretary())) {
            assertThat(visitors.as(other).get(AT).status()).as(other.name()).isEqualTo(404);
        }
        assertThat(visitors.as(deputy).post(AT + "/leaving").status()).isEqualTo(404);
        assertThat(head().post(AT + "/leaving").status())
                .as("what others have seen stays")
                .isEqualTo(409);
        Diagnosis diagnosis = beans.getBean(Diagnosis.class);
        assertThatThrownBy(() -> given.head()
                        .runs(() -> diagnosis.extend(again(here), again(here).version(), diagnosis.today())))
                .as("two counts would tell of whoever answered in between")
                .isInstanceOf(Refusal.class);
        assertThat(Scope.<Integer, RuntimeException>call(
                        Scope.everything("test"), beans.getBean(UnionPools.class)::count))
                .as("a union counted after it would tell of the rest")
                .isZero();
        browser.as(given.head()).go(AT).checked("shared-counted");
        browser.phone().in(Language.KK).as(given.head()).go(AT).checked("shared-counted");

        restsAreKept(year.next(), union);
    }

    /** Six of one school, which shows its own whole, and three of the other: taken away, they would tell of the three. */
    private void restsAreKept(SchoolYear year, long union) {
        answered(
                given.head(),
                opened(given.head(), year),
                teachers(given.school().staff()).subList(0, 6),
                100);
        answered(
                given.otherHead(),
                opened(given.otherHead(), year),
                teachers(given.otherSchool().staff()).subList(0, 3),
                0);
        for (Person one : List.of(given.head(), given.otherHead())) {
            one.runs(() -> beans.getBean(ShareDiagnosis.class).run(union));
        }
        assertThat(count(year)).as("the days of diagnosis are not over").isZero();
        clock.moveTo(LocalDate.of(year.start(), 6, 20));
        assertThat(count(year)).isZero();
        clock.reset();
        assertThat(head().post(AT + "/leaving").status()).isEqualTo(302);
        assertThat(head().post(AT + "/leaving").status()).isEqualTo(409);
    }

    private Visitor head() {
        return visitors.as(given.head());
    }

    private Campaign again(Campaign campaign) {
        return given.head()
                .does(() -> beans.getBean(NeedsCampaigns.class).of(campaign.publicId(), campaign.organisation()));
    }

    private SchoolYear year() {
        Diagnosis diagnosis = beans.getBean(Diagnosis.class);
        return diagnosis.yearOf(diagnosis.today());
    }

    private int count(SchoolYear year) {
        return Scope.call(Scope.everything("test"), () -> beans.getBean(CountSharedDiagnoses.class)
                .run(year));
    }

    /** Over both schools; its members are too few to be counted by themselves. */
    private long union() {
        List<Long> members = Stream.of(given.school(), given.otherSchool())
                .map(school -> teachers(school.staff()).getLast().id())
                .toList();
        return Scope.call(Scope.everything("test"), () -> beans.getBean(FormUnion.class)
                .run(new FormUnion.Command(
                        given.region().id(),
                        "Kənd məktəbləri",
                        null,
                        null,
                        members.getFirst(),
                        members,
                        LocalDate.of(2026, 9, 1))));
    }

    private static List<Person> teachers(List<Person> staff) {
        return staff.stream()
                .filter(one -> one.role() != Role.HEAD && one.role() != Role.DEPUTY)
                .toList();
    }

    private Campaign opened(Person head, SchoolYear year) {
        Diagnosis diagnosis = beans.getBean(Diagnosis.class);
        return head.does(() -> diagnosis.open(new OpenCampaign.Command(
                head.place().id(), year, diagnosis.today().plusDays(7), 60)));
    }

    private void answered(Person head, Campaign campaign, List<Person> people, int value) {
        Diagnosis diagnosis = beans.getBean(Diagnosis.class);
        people.forEach(person -> person.runs(() -> answer(diagnosis, campaign, person.id(), value)));
        head.runs(() -> diagnosis.close(campaign.publicId()));
    }

    private void answer(Diagnosis diagnosis, Campaign campaign, long person, int value) {
        beans.getBean(BeginAnswering.class).run(campaign.publicId(), person);
        OwnAnswer own =
                beans.getBean(OwnAnswers.class).in(campaign.publicId(), person).orElseThrow();
        Map<String, Integer> all = new HashMap<>();
        own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), value)));
        beans.getBean(SaveAnswers.class)
                .run(new SaveAnswers.Command(campaign.publicId(), person, own.version(), all, List.of(), null));
        diagnosis.handIn(campaign, person);
    }
}
