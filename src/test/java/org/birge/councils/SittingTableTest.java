package org.birge.councils;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.councils.CouncilRules.Formed;
import org.birge.councils.CouncilRules.Stage;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Councils and sittings: every state × command × person, by the declared tables (J0.3, issue 3)")
@BirgeTest
class SittingTableTest {

    private static final Set<SittingCommand> ALL_BUT_CLOSE =
            EnumSet.complementOf(EnumSet.of(SittingCommand.CLOSE, SittingCommand.WRITE_NOTES));

    private final Given given;
    private final Sittings sittings;
    private final PlatformTransactionManager transactions;

    SittingTableTest(Given given, ApplicationContext beans, PlatformTransactionManager transactions) {
        this.given = given;
        this.sittings = new Sittings(given, beans);
        this.transactions = transactions;
    }

    @Test
    void aSittingFromItsCallToItsMinutes() {
        TableWalk<SittingCommand, Stage> walk = people(CouncilRules.SITTING);
        String called = sittings.called();
        given.head().runs(() -> sittings.the(AddAgendaItem.class)
                .run(new AddAgendaItem.Command(called, new AgendaText("Plan", null, "", List.of()))));
        walk.in(Stage.CALLED, giving(called));
        String cancelled = sittings.opened(false);
        given.head()
                .runs(() -> sittings.the(CancelSession.class).run(new CancelSession.Command(cancelled, "Karantin")));
        walk.in(Stage.CANCELLED, giving(cancelled));
        String counted = sittings.withMotion();
        sittings.count(counted, 5, 0, 0, true);
        walk.in(Stage.OPEN, ALL_BUT_CLOSE, giving(counted));
        String written = sittings.opened();
        settle(written);
        walk.in(Stage.OPEN, EnumSet.of(SittingCommand.CLOSE, SittingCommand.WRITE_NOTES), giving(written));
        String closed = sittings.closed();
        walk.in(Stage.CLOSED, giving(closed));
    }

    @Test
    void aCouncilBeforeAndAfterItIsFormed() {
        TableWalk<CouncilCommand, Formed> walk = people(CouncilRules.COUNCIL);
        walk.in(Formed.NO, EnumSet.of(CouncilCommand.FORM), (command, who) -> give(command, "none"));
        String council = sittings.council();
        walk.in(Formed.YES, (command, who) -> give(command, council));
    }

    private <C extends Enum<C>, S extends Enum<S>> TableWalk<C, S> people(RuleTable<C, S> table) {
        return new TableWalk<>(table, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.secretary(), Party.SECRETARY)
                .with(given.deputy(), Party.MEMBER)
                .with(given.unionHead(), Party.MEMBER)
                .with(given.teacher(), Party.MEMBER)
                .with(given.officer())
                .with(given.centreHead())
                .with(given.methodist())
                .with(given.ministryOfficer())
                .with(given.otherHead());
    }

    private void settle(String session) {
        given.secretary().runs(() -> {
            for (Item one : sittings.page(session).items()) {
                sittings.the(WriteNotes.class)
                        .run(new WriteNotes.Command(session, one.publicId(), "Məlumat verildi.", "", one.version()));
                sittings.the(SettleItem.class)
                        .run(new SettleItem.Command(session, one.publicId(), SettleItem.Outcome.DEALT));
            }
        });
    }

    private void give(CouncilCommand command, String council) {
        LocalDate day = LocalDate.of(2026, 12, 10);
        switch (command) {
            case FORM ->
                sittings.the(FormCouncil.class)
                        .run(new FormCouncil.Command(
                                given.school().id(),
                                council.equals("none") ? "methodical" : "pedagogical",
                                Sittings.FORMED));
            case READ -> sittings.the(ReadCouncils.class).one(council);
            case SEAT ->
                sittings.the(AddMember.class)
                        .run(new AddMember.Command(council, null, "Valideyn", "valideyn", Sittings.FORMED));
            case PLAN -> sittings.the(PlanSitting.class).run(new PlanSitting.Command(council, day, List.of("Hesabat")));
            case CALL ->
                sittings.the(CallSession.class)
                        .run(new CallSession.Command(council, day.atTime(15, 0), "akt zalı", Language.AZ));
        }
    }

    /** The page is read beforehand: within a try everything is seen with the eyes of who tries. */
    private TableWalk.Giving<SittingCommand> giving(String session) {
        SessionPage page = given.head().does(() -> sittings.page(session));
        return (command, who) -> give(command, who, session, page);
    }

    private void give(SittingCommand command, TableWalk.Who who, String session, SessionPage page) {
        String item = page.items().getLast().publicId();
        switch (command) {
            case READ -> sittings.page(session);
            case MOVE ->
                sittings.the(MoveSession.class)
                        .run(new MoveSession.Command(
                                session,
                                Sittings.HOUR.plusDays(1),
                                "103",
                                page.session().version()));
            case CANCEL -> sittings.the(CancelSession.class).run(new CancelSession.Command(session, "Karantin"));
            case INVITE -> sittings.the(InviteMembers.class).run(session);
            case WRITE_AGENDA ->
                sittings.the(AddAgendaItem.class)
                        .run(new AddAgendaItem.Command(session, new AgendaText("Müxtəlif", null, "", List.of())));
            case ORDER_AGENDA -> sittings.the(DropAgendaItem.class).run(new DropAgendaItem.Command(session, item));
            case OPEN -> sittings.the(OpenSession.class).run(session);
            case MARK_ATTENDANCE ->
                sittings.the(MarkAttendance.class).run(new MarkAttendance.Command(session, Set.of(), Set.of()));
            case WRITE_NOTES ->
                sittings.the(WriteNotes.class)
                        .run(new WriteNotes.Command(
                                session,
                                item,
                                "Dinlənildi.",
                                "",
                                page.items().getLast().version()));
            case VOTE ->
                sittings.the(PutMotion.class).run(new PutMotion.Command(session, item, "Plan təsdiq edilsin."));
            case DECIDE ->
                sittings.the(RecordDecision.class)
                        .run(new RecordDecision.Command(session, item, "Seminar keçirilsin.", null, null));
            case CLOSE -> sittings.the(CloseSession.class).run(session);
            case CONFIRM_MINUTES ->
                sittings.the(ConfirmMinutes.class)
                        .run(new ConfirmMinutes.Command(
                                session, who.parties().contains(Party.SECRETARY) ? Office.SECRETARY : Office.CHAIR));
            case AMEND_MINUTES ->
                sittings.the(AmendMinutes.class)
                        .run(new AmendMinutes.Command(session, 1, "Əlavə olunsun.", "unudulub"));
            case ATTACH_SHEET ->
                sittings.the(AttachSignedSheet.class)
                        .run(new AttachSignedSheet.Command(
                                session,
                                "protokol.pdf",
                                new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))));
        }
    }
}
