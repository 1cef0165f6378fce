package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The rules of a sitting, each by its name (J1a.3). */
@BirgeTest
class CouncilRulesTest {

    private static final int MEMBERS = 12;

    private final Given given;
    private final CountryPack pack;
    private final Sittings sittings;

    CouncilRulesTest(Given given, CountryPack pack, ApplicationContext beans) {
        this.given = given;
        this.pack = pack;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void twelveMembers() {
        given.secretary();
        given.deputy();
        given.school().withStaff(MEMBERS);
    }

    @Test
    @DisplayName("All teaching staff with a posting on the day are members; whoever is added comes to them")
    void membersByRule() {
        String council = sittings.council();
        given.head().runs(() -> {
            CouncilPage before = sittings.the(ReadCouncils.class).one(council);
            assertThat(before.members()).hasSize(MEMBERS);
            assertThat(before.chair())
                    .isNotNull()
                    .extracting(Member::person)
                    .isEqualTo(given.head().id());
            LocalDate today = LocalDate.of(2026, 11, 21);
            sittings.the(AddMember.class)
                    .run(new AddMember.Command(council, null, "Şahin Əliyev", "valideyn komitəsinin sədri", today));
            Member outsider =
                    sittings.the(ReadCouncils.class).one(council).members().getLast();
            assertThat(outsider.name()).isEqualTo("Şahin Əliyev");
            sittings.the(EndMembership.class)
                    .run(new EndMembership.Command(council, String.valueOf(outsider.added()), today));
            assertThat(sittings.the(ReadCouncils.class).one(council).members()).hasSize(MEMBERS);
        });
    }

    @Test
    @DisplayName("Two thirds of twelve are eight: with eight there is a quorum, with seven nobody votes")
    void quorumOfTwoThirds() {
        String session = sittings.withMotion();
        sittings.absent(session, 5);
        assertThatThrownBy(() -> sittings.count(session, 7, 0, 0, true))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("councils.refusal.no-quorum");
                    assertThat(refusal.values()).containsExactly(7, MEMBERS, 8);
                });
        sittings.absent(session, 4);
        assertThat(sittings.count(session, 8, 0, 0, true)).isTrue();
    }

    @Test
    @DisplayName("One half of ten are five: with five there is a quorum, with four there is none")
    void quorumOfOneHalf() {
        assertThat(attendance(10, 5).quorum(pack.council("methodical"))).isTrue();
        assertThat(attendance(10, 6).quorum(pack.council("methodical"))).isFalse();
        assertThat(attendance(11, 6).needed(pack.council("methodical"))).isEqualTo(6);
    }

    @Test
    @DisplayName("More than half of those present carry a motion; in a tie the chair's vote decides")
    void majorityOfThosePresent() {
        String session = sittings.withMotion();
        assertThat(sittings.count(session, 7, 5, 0, false)).isTrue();
        assertThat(sittings.count(session, 6, 5, 1, true)).isFalse();
        assertThat(sittings.count(session, 6, 6, 0, false)).isFalse();
        assertThat(sittings.count(session, 6, 6, 0, true)).isTrue();
    }

    @Test
    @DisplayName("More votes than people present are refused")
    void votesAbovePresent() {
        String session = sittings.withMotion();
        sittings.absent(session, 1);
        refused("councils.refusal.votes-above-present", () -> sittings.count(session, 11, 0, 1, true));
        refused("councils.refusal.votes-below-zero", () -> sittings.count(session, 11, -1, 0, true));
    }

    @Test
    @DisplayName("After the close nothing is voted on, decided, written or opened again")
    void afterTheClose() {
        String session = sittings.closed();
        refused("councils.refusal.closed", () -> sittings.count(session, 10, 0, 0, true));
        given.secretary().runs(() -> {
            String item = sittings.item(session);
            refused("councils.refusal.closed", () -> sittings.the(PutMotion.class)
                    .run(new PutMotion.Command(session, item, "Başqa təklif")));
            refused("councils.refusal.closed", () -> sittings.the(WriteNotes.class)
                    .run(new WriteNotes.Command(session, item, "Başqa mətn", "", 1)));
            refused("councils.refusal.closed", () -> sittings.the(OpenSession.class)
                    .run(session));
            refused("councils.refusal.closed", () -> sittings.the(CloseSession.class)
                    .run(session));
        });
    }

    @Test
    @DisplayName("A decision needs a motion that was carried, and a person together with a day")
    void decisionNeedsMajority() {
        String session = sittings.withMotion();
        long deputy = given.deputy().id();
        LocalDate due = LocalDate.of(2026, 12, 20);
        sittings.count(session, 3, 9, 0, false);
        refused("councils.refusal.decision-without-majority", () -> decide(session, deputy, due));
        sittings.count(session, 12, 0, 0, true);
        refused("councils.refusal.decision-half-assigned", () -> decide(session, deputy, null));
        refused("councils.refusal.due-before-session", () -> decide(session, deputy, LocalDate.of(2026, 11, 22)));
        decide(session, deputy, due);
        refused("councils.refusal.motion-decided", () -> sittings.count(session, 3, 9, 0, false));
    }

    @Test
    @DisplayName("A sitting closes only when every item is dealt with or postponed; what was postponed comes back")
    void closeNeedsEveryItem() {
        String session = sittings.opened();
        given.secretary().runs(() -> {
            refused("councils.refusal.items-waiting", () -> sittings.the(CloseSession.class)
                    .run(session));
            String item = sittings.item(session);
            refused("councils.refusal.nothing-written", () -> sittings.the(SettleItem.class)
                    .run(new SettleItem.Command(session, item, SettleItem.Outcome.DEALT)));
            sittings.page(session).items().forEach(one -> sittings.the(SettleItem.class)
                    .run(new SettleItem.Command(session, one.publicId(), SettleItem.Outcome.POSTPONED)));
            sittings.the(CloseSession.class).run(session);
        });
        String next = sittings.called();
        given.secretary().runs(() -> assertThat(sittings.page(next).items())
                .extracting(Item::title)
                .containsExactly("Əvvəlki qərarların icrası", "Ehtiyacların diaqnostikası"));
    }

    @Test
    @DisplayName("No agenda, no invitation; no second council of a kind; another school's session is not there")
    void smallRefusals() {
        String session = sittings.called();
        String council = sittings.council();
        given.head().runs(() -> {
            sittings.page(session).items().forEach(item -> sittings.the(DropAgendaItem.class)
                    .run(new DropAgendaItem.Command(session, item.publicId())));
            refused("councils.refusal.no-agenda", () -> sittings.the(InviteMembers.class)
                    .run(session));
            refused("councils.refusal.no-agenda", () -> sittings.the(OpenSession.class)
                    .run(session));
            refused("councils.refusal.formed-already", () -> sittings.the(FormCouncil.class)
                    .run(new FormCouncil.Command(given.school().id(), "pedagogical", Sittings.FORMED)));
        });
        given.otherHead().runs(() -> {
            assertThatThrownBy(() -> sittings.page(session)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sittings.the(OpenSession.class).run(session))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> sittings.the(ReadCouncils.class).one(council))
                    .isInstanceOf(NotFound.class);
        });
        given.teacher().runs(() -> assertThatThrownBy(
                        () -> sittings.the(InviteMembers.class).run(session))
                .isInstanceOf(NotFound.class));
    }

    private void decide(String session, long responsible, @Nullable LocalDate due) {
        given.secretary().runs(() -> sittings.the(RecordDecision.class)
                .run(new RecordDecision.Command(session, sittings.item(session), "Qərar", responsible, due)));
    }

    private static Attendance attendance(int members, int absent) {
        List<Attendance.Seat> roll = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            roll.add(new Attendance.Seat(i, null, "", "", i < absent, false));
        }
        return new Attendance(roll);
    }

    private static void refused(String key, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
