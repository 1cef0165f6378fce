package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.birge.notifications.Notice;
import org.birge.shared.Language;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DisplayName("A called sitting moved or cancelled, and two who write in one sitting (J0.3, J1a.3)")
@BirgeTest
@RecordApplicationEvents
class MovedAndCancelledTest {

    private final Given given;
    private final Browser browser;
    private final Sittings sittings;

    MovedAndCancelledTest(Given given, Browser browser, ApplicationContext beans) {
        this.given = given;
        this.browser = browser;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void school() {
        given.secretary();
        given.school().withStaff(12);
    }

    @Test
    @DisplayName("Whoever was invited is told of another hour and of the cancellation; before the invitation nobody is")
    void membersAreTold(ApplicationEvents told) {
        String session = sittings.opened(false);
        move(session, 1);
        assertThat(told.stream(Notice.class).filter(one -> one.link().endsWith(session)))
                .isEmpty();
        given.head().runs(() -> sittings.the(InviteMembers.class).run(session));
        move(session, 2);
        cancel(session);
        assertThat(told.stream(Notice.class)
                        .filter(one -> one.link().endsWith(session))
                        .map(Notice::key))
                .containsExactly("councils.notice.invitation", "councils.notice.moved", "councils.notice.cancelled");
    }

    @Test
    @DisplayName(
            "What a cancelled sitting was to deal with comes onto the next agenda once, and its number to the next sitting")
    void agendaAndNumberGoOn() {
        String subject = PublicId.next();
        String first = sittings.called();
        given.head().runs(() -> sittings.the(PutOnAgenda.class)
                .run(new PutOnAgenda.Command(
                        given.school().id(), "pedagogical", "report", subject, "İlin hesabatı", "/report", null)));
        int number = given.head().does(() -> sittings.page(first).session().number());
        cancel(first);
        String second = sittings.called();
        given.head().runs(() -> {
            assertThat(sittings.page(second).session().number()).isEqualTo(number);
            assertThat(sittings.page(second).items()).extracting(Item::title).containsOnlyOnce("İlin hesabatı");
            assertThat(sittings.the(Subjects.class)
                            .standing("report", subject)
                            .orElseThrow()
                            .session())
                    .isEqualTo(second);
        });
        String third = sittings.called();
        given.head().runs(() -> assertThat(sittings.page(third).items())
                .extracting(Item::title)
                .doesNotContain("İlin hesabatı"));
        cancel(second);
        given.head()
                .runs(() -> assertThat(sittings.page(third).session().number()).isEqualTo(number));
        cancel(third);
    }

    @Test
    @DisplayName("Two who mark the roll at once both count; the second on a motion is told what stands there")
    void twoAtOnce() {
        String session = sittings.opened();
        given.secretary().runs(() -> {
            List<Attendance.Seat> roll = sittings.page(session).attendance().roll();
            MarkAttendance.Seen nobody = new MarkAttendance.Seen(Set.of(), Set.of());
            MarkAttendance mark = sittings.the(MarkAttendance.class);
            mark.run(new MarkAttendance.Command(session, Set.of(roll.get(0).id()), Set.of(), nobody));
            mark.run(new MarkAttendance.Command(session, Set.of(roll.get(1).id()), Set.of(), nobody));
            assertThat(sittings.page(session).attendance().absent()).hasSize(2);

            String item = sittings.item(session);
            PutMotion put = sittings.the(PutMotion.class);
            put.run(new PutMotion.Command(session, item, "Təsdiq edilsin.", Motion.NONE));
            put.run(new PutMotion.Command(session, item, "Təsdiq edilsin.", Motion.NONE));
            refused(
                    "councils.refusal.motion-meanwhile",
                    () -> put.run(new PutMotion.Command(session, item, "Rədd edilsin.", Motion.NONE)));
            RecordVotes count = sittings.the(RecordVotes.class);
            count.run(new RecordVotes.Command(session, item, 5, 0, 0, true, 0L));
            refused(
                    "councils.refusal.motion-meanwhile",
                    () -> count.run(new RecordVotes.Command(session, item, 4, 1, 0, true, 0L)));
        });
    }

    @Test
    @DisplayName("An item with a motion that is not counted is not dealt with; the motion can be taken back")
    void uncountedMotion() {
        String session = sittings.withMotion();
        given.secretary().runs(() -> {
            String item = sittings.item(session);
            sittings.the(WriteNotes.class).run(new WriteNotes.Command(session, item, "Məlumat verildi.", "", 0));
            SettleItem.Command dealt = new SettleItem.Command(session, item, SettleItem.Outcome.DEALT);
            refused("councils.refusal.motion-uncounted", () -> sittings.the(SettleItem.class)
                    .run(dealt));
            sittings.the(WithdrawMotion.class).run(new WithdrawMotion.Command(session, item));
            sittings.the(SettleItem.class).run(dealt);
        });
    }

    @Test
    @DisplayName("The head cancels on the page and reads why, on a phone too")
    void onThePage() {
        String session = sittings.opened(false);
        Window head = browser.as(given.head()).go("/councils/sessions/" + session);
        head.page().onDialog(dialog -> dialog.accept());
        head.page().click("details.past:has(#reason) summary");
        head.page().fill("#reason", "Məktəbdə karantin elan edilib");
        head.page().click("form[action$=cancellation] button");
        head.checked("council-cancelled");
        assertThat(head.text()).contains("karantin");
        browser.phone()
                .in(Language.KK)
                .as(given.teacher())
                .go("/councils/sessions/" + session)
                .checked("council-cancelled-kk");
    }

    private void move(String session, int days) {
        given.head().runs(() -> sittings.the(MoveSession.class)
                .run(new MoveSession.Command(
                        session,
                        Sittings.HOUR.plusDays(days),
                        "103",
                        sittings.page(session).session().version())));
    }

    private void cancel(String session) {
        given.head().runs(() -> sittings.the(CancelSession.class).run(new CancelSession.Command(session, "Karantin")));
    }

    private static void refused(String key, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
