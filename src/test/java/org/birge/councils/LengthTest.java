package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("What is written in a council is as long as its form says, and a motion is withdrawn by who saw it")
@BirgeTest
class LengthTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Given given;
    private final Sittings sittings;

    LengthTest(Given given, ApplicationContext beans) {
        this.given = given;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void school() {
        given.deputy();
        given.secretary();
        given.school().withStaff(9);
    }

    @Test
    @DisplayName("A line's end counts once, as in the browser, and spaces around the text do not")
    void counted() {
        assertThat(Length.within(5, "  ab\r\ncd  ")).isEqualTo("ab\ncd");
        assertThatThrownBy(() -> Length.within(4, "ab\r\ncd"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.values()).containsExactly(4, 1));
    }

    @Test
    @DisplayName("Every command refuses a text that is too long")
    void tooLong() {
        String council = sittings.council();
        String called = sittings.called();
        String open = sittings.withMotion();
        String item = given.secretary().does(() -> sittings.item(open));
        AgendaText text = new AgendaText("Məsələ", null, longOf(1001), List.of());
        Map<String, Runnable> all = Map.ofEntries(
                Map.entry("member", () -> sittings.the(AddMember.class)
                        .run(new AddMember.Command(council, null, longOf(121), "", DAY))),
                Map.entry("capacity", () -> sittings.the(AddMember.class)
                        .run(new AddMember.Command(council, null, "Gülnarə", longOf(121), DAY))),
                Map.entry("place", () -> sittings.the(CallSession.class)
                        .run(new CallSession.Command(council, DAY.atTime(9, 0), longOf(301), Language.AZ))),
                Map.entry("moved", () -> sittings.the(MoveSession.class)
                        .run(new MoveSession.Command(called, DAY.atTime(9, 0), longOf(301), 0))),
                Map.entry("cancelled", () -> sittings.the(CancelSession.class)
                        .run(new CancelSession.Command(called, longOf(501)))),
                Map.entry("title", () -> sittings.the(AddAgendaItem.class)
                        .run(new AddAgendaItem.Command(called, new AgendaText(longOf(501), null, "", List.of())))),
                Map.entry("question", () -> sittings.the(AddAgendaItem.class)
                        .run(new AddAgendaItem.Command(called, text))),
                Map.entry("changed", () -> sittings.the(ChangeAgendaItem.class)
                        .run(new ChangeAgendaItem.Command(open, item, text, 0))),
                Map.entry("topic", () -> sittings.the(PlanSitting.class)
                        .run(new PlanSitting.Command(council, DAY, List.of(longOf(501))))),
                Map.entry("notes", () -> sittings.the(WriteNotes.class)
                        .run(new WriteNotes.Command(open, item, longOf(20_001), "", 0))),
                Map.entry("motion", () -> sittings.the(PutMotion.class)
                        .run(new PutMotion.Command(open, item, longOf(2001)))));
        all.forEach((what, command) -> given.head().runs(() -> refused(what, "councils.refusal.too-long", command)));
        String closed = sittings.closed();
        given.head()
                .runs(() -> refused("amendment", "councils.refusal.too-long", () -> sittings.the(AmendMinutes.class)
                        .run(new AmendMinutes.Command(closed, 1, longOf(5001), "səhv"))));
        AgendaText many = new AgendaText("Məsələ", null, "", Collections.nCopies(21, "/year"));
        given.head()
                .runs(() -> refused(
                        "documents", "councils.refusal.too-many-documents", () -> sittings.the(AddAgendaItem.class)
                                .run(new AddAgendaItem.Command(called, many))));
    }

    @Test
    @DisplayName("Who withdraws a motion that somebody changed, counted or withdrew meanwhile is told")
    void withdrawn() {
        String session = sittings.withMotion();
        given.secretary().runs(() -> {
            String item = sittings.item(session);
            Item at = sittings.page(session).items().getLast();
            long seen = sittings.page(session).motion(at).version();
            WithdrawMotion withdraw = sittings.the(WithdrawMotion.class);
            sittings.the(PutMotion.class).run(new PutMotion.Command(session, item, "Başqa mətn.", seen));
            refused(
                    "other",
                    "councils.refusal.motion-meanwhile",
                    () -> withdraw.run(new WithdrawMotion.Command(session, item, seen)));
            withdraw.run(new WithdrawMotion.Command(session, item, seen + 1));
            refused(
                    "gone",
                    "councils.refusal.motion-gone",
                    () -> withdraw.run(new WithdrawMotion.Command(session, item, seen + 1)));
        });
    }

    private static String longOf(int letters) {
        return "ə".repeat(letters);
    }

    private static void refused(String what, String key, Runnable command) {
        assertThatThrownBy(command::run).as(what).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.key())
                .isEqualTo(key));
    }
}
