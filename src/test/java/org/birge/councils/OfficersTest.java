package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.HandOverTasks;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("Terms of chair and secretary, and what becomes of a council when people leave (J0.3)")
@BirgeTest
class OfficersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String TO_FILL = "Şuralarda seçilməli olanlar";

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final CountryPack pack;
    private final TestDatabase database;
    private final Sittings sittings;

    OfficersTest(
            Given given,
            Browser browser,
            Visitors visitors,
            CountryPack pack,
            TestDatabase database,
            ApplicationContext beans) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.pack = pack;
        this.database = database;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void school() {
        given.deputy();
        given.secretary();
        given.school().withStaff(9);
    }

    @Test
    @DisplayName(
            "A term that has run out is told on the council, on Today and at the sitting; the officer acts until another is chosen")
    void ranOut() {
        String council = sittings.council();
        assertThat(visitors.as(given.head()).get("/").body()).doesNotContain(TO_FILL);
        appoint(council, given.secretary(), Sittings.FORMED, TODAY.minusDays(1));
        OfficeStanding standing = page(council).standing(Office.SECRETARY);
        assertThat(standing.ranOut(TODAY)).isTrue();
        assertThat(standing.ranOut(TODAY.minusDays(1)))
                .as("the last day counts")
                .isFalse();
        browser.as(given.head()).go("/councils/" + council).checked("council-term");
        browser.in(Language.KK)
                .phone()
                .as(given.head())
                .go("/councils/" + council)
                .checked("council-term");
        assertThat(visitors.as(given.head()).get("/").body()).contains(TO_FILL, council);
        assertThat(visitors.as(given.secretary()).get("/").body())
                .as("may renew it too")
                .contains(TO_FILL);
        assertThat(visitors.as(given.deputy()).get("/").body()).as("may not").doesNotContain(TO_FILL);
        String session = sittings.opened();
        given.secretary().runs(() -> assertThat(sittings.page(session).ranOut()).hasSize(1));
        assertThat(visitors.as(given.secretary())
                        .get("/councils/sessions/" + session)
                        .body())
                .contains("Yenisi seçilənə qədər");
        appoint(council, given.secretary(), TODAY, TODAY.plusYears(1));
        assertThat(visitors.as(given.head()).get("/").body()).doesNotContain(TO_FILL);
    }

    @Test
    @DisplayName(
            "The secretary of the pedagogical council is elected for the school year; a term does not end before it begins")
    void term() {
        assertThat(pack.council("pedagogical").secretaryUntil(LocalDate.of(2026, 8, 27)))
                .isEqualTo(LocalDate.of(2027, 7, 31));
        assertThat(pack.council("pedagogical").chairUntil(TODAY)).isNull();
        String council = sittings.council();
        refused("councils.refusal.term-ends-before", () -> appoint(council, given.deputy(), TODAY, TODAY.minusDays(1)));
        refused(
                "councils.refusal.term-before-council",
                () -> appoint(council, given.deputy(), Sittings.FORMED.minusDays(1), null));
    }

    @Test
    @DisplayName(
            "Seat and office end with the posting: the page says since when, Today of the head offers to choose, the list is put in order")
    void left() {
        String council = given.head().does(() -> sittings.the(FormCouncil.class)
                .run(new FormCouncil.Command(given.school().id(), elected(), Sittings.FORMED)));
        Person leaver = given.teacher("Nigar");
        given.head().runs(() -> {
            sittings.the(AddMember.class)
                    .run(new AddMember.Command(council, leaver.id(), null, "müəllimlər", Sittings.FORMED));
            sittings.the(AppointOfficer.class)
                    .run(new AppointOfficer.Command(council, Office.SECRETARY, leaver.id(), Sittings.FORMED));
        });
        assertThat(page(council).members()).hasSize(1);
        leaves(leaver, TODAY.minusDays(3));
        CouncilPage page = page(council);
        assertThat(page.members()).isEmpty();
        assertThat(page.secretary()).isNull();
        assertThat(page.standing(Office.SECRETARY).vacantSince()).isEqualTo(TODAY.minusDays(3));
        assertThat(page.left()).extracting(LeftMember::leftOn).containsExactly(TODAY.minusDays(3));
        assertThat(visitors.as(given.head()).get("/").body()).contains(TO_FILL, "#officers", "#members");
        browser.phone().as(given.head()).go("/councils/" + council).checked("council-left");
        given.head().runs(() -> sittings.the(EndMembership.class)
                .run(new EndMembership.Command(council, page.left().getFirst().added(), TODAY)));
        assertThat(page(council).left()).isEmpty();
        back(leaver);
        given.head().runs(() -> sittings.the(AddMember.class)
                .run(new AddMember.Command(council, leaver.id(), null, "", TODAY)));
        assertThat(page(council).members()).hasSize(1);
    }

    @Test
    @DisplayName("A head's going does not stop the council: who takes the post takes the chair")
    void chairGoesWithThePost() {
        String council = sittings.council();
        long head = given.head().id();
        long deputy = given.deputy().id();
        assertThat(Objects.requireNonNull(page(council).chair()).person()).isEqualTo(head);
        leaves(given.head(), TODAY);
        assertThat(page(council).standing(Office.CHAIR).vacantSince()).isEqualTo(TODAY);
        String before = database.superuser()
                .sql("select post from registry.posting where person_id = :deputy")
                .param("deputy", deputy)
                .query(String.class)
                .single();
        post(deputy, "head");
        CouncilPage after = page(council);
        assertThat(Objects.requireNonNull(after.chair()).person()).isEqualTo(deputy);
        assertThat(after.standing(Office.CHAIR).from()).isNull();
        post(deputy, before);
        leaves(given.head(), null);
    }

    @Test
    @DisplayName(
            "No decision is written for somebody who has left, and a presenter who has left is marked on the agenda")
    void leaversAreMarked() {
        Person leaver = given.teacher("Leyla");
        String session = sittings.opened(false);
        given.secretary().runs(() -> sittings.the(AddAgendaItem.class)
                .run(new AddAgendaItem.Command(session, new AgendaText("Hesabat", leaver.id(), "", List.of()))));
        leaves(leaver, TODAY);
        given.secretary().runs(() -> {
            assertThat(sittings.page(session).gone()).containsExactly(leaver.id());
            sittings.the(OpenSession.class).run(session);
            String item = sittings.item(session);
            sittings.the(PutMotion.class).run(new PutMotion.Command(session, item, "Hazırlansın."));
            sittings.the(RecordVotes.class).allInFavour(session, item, null);
            refused("councils.refusal.responsible-left", () -> sittings.the(RecordDecision.class)
                    .run(new RecordDecision.Command(
                            session, item, "Hazırlansın.", leaver.id(), LocalDate.of(2026, 12, 20))));
        });
    }

    @Test
    @DisplayName("A decision of somebody whose work was handed over stands with who answers for it now")
    void handedOver() {
        String session = sittings.closed();
        given.head().runs(() -> sittings.the(HandOverTasks.class)
                .run(new HandOverTasks.Command(
                        given.deputy().id(), given.teacher("Nigar").id(), null)));
        StandingDecision standing = page(sittings.council()).decisions().getFirst();
        assertThat(standing.handedOver()).isTrue();
        assertThat(standing.decidedFor())
                .isEqualTo(given.head()
                        .does(() -> sittings.page(session))
                        .decisions()
                        .getFirst()
                        .responsible());
        assertThat(visitors.as(given.head()).get("/councils").body()).contains("(əvvəl " + standing.decidedFor());
    }

    private void appoint(String council, Person person, LocalDate from, @Nullable LocalDate until) {
        given.head().runs(() -> sittings.the(AppointOfficer.class)
                .run(new AppointOfficer.Command(council, Office.SECRETARY, Long.toString(person.id()), from, until)));
    }

    private void leaves(Person person, @Nullable LocalDate day) {
        database.superuser()
                .sql("update registry.posting set valid_until = :day where person_id = :person")
                .param("day", day)
                .param("person", person.id())
                .update();
    }

    private void post(long person, String post) {
        database.superuser()
                .sql("update registry.posting set post = :post where person_id = :person")
                .param("post", post)
                .param("person", person)
                .update();
    }

    private void back(Person person) {
        leaves(person, null);
    }

    private String elected() {
        return pack.councils().stream()
                .filter(kind -> kind.members() == CouncilKind.MemberRule.ELECTED)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private CouncilPage page(String council) {
        return given.head().does(() -> sittings.the(ReadCouncils.class).one(council));
    }

    private static void refused(String key, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
