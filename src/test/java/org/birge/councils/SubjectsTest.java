package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DisplayName(
        "What other modules put before a council, and what they are told when its minutes are confirmed (J0.2, J0.3)")
@BirgeTest
@RecordApplicationEvents
class SubjectsTest {

    private final Given given;
    private final Sittings sittings;

    SubjectsTest(Given given, ApplicationContext beans) {
        this.given = given;
        this.sittings = new Sittings(given, beans);
    }

    @BeforeEach
    void school() {
        given.secretary();
        given.school().withStaff(12);
    }

    @Test
    @DisplayName(
            "It comes onto the agenda of the next called sitting; carried and confirmed it is told once, after an amendment not again")
    void carried(ApplicationEvents told) {
        String subject = PublicId.next();
        String session = upcoming();
        SubjectStanding put = put(subject);
        assertThat(put.state()).isEqualTo(SubjectStanding.State.CALLED);
        assertThat(put.session()).isEqualTo(session);
        given.head()
                .runs(() -> refused("councils.refusal.subject-waits-already", () -> sittings.the(PutOnAgenda.class)
                        .run(command(subject))));
        hold(session, SettleItem.Outcome.DEALT, 99);
        assertThat(standing(subject).state()).isEqualTo(SubjectStanding.State.UNCONFIRMED);
        assertThat(told.stream(SubjectDecided.class)).isEmpty();
        confirm(session);
        assertThat(told.stream(SubjectDecided.class)
                        .filter(one -> one.subjectPublicId().equals(subject)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.adopted()).isTrue();
                    assertThat(one.organisation()).isEqualTo(given.school().id());
                    assertThat(one.councilKind()).isEqualTo("pedagogical");
                    assertThat(one.minutesNumber()).isEqualTo(standing(subject).minutesNumber());
                });
        given.secretary().runs(() -> sittings.the(AmendMinutes.class)
                .run(new AmendMinutes.Command(session, 1, "Düzəliş", "səhv")));
        confirm(session);
        assertThat(told.stream(SubjectDecided.class)
                        .filter(one -> one.subjectPublicId().equals(subject)))
                .hasSize(1);
        assertThat(standing(subject).state()).isEqualTo(SubjectStanding.State.DECIDED);
    }

    @Test
    @DisplayName("What is postponed comes onto the next agenda by itself; a motion that is lost is told as not adopted")
    void postponedThenLost(ApplicationEvents told) {
        String subject = PublicId.next();
        String first = upcoming();
        put(subject);
        hold(first, SettleItem.Outcome.POSTPONED, 0);
        assertThat(standing(subject).state()).isEqualTo(SubjectStanding.State.POSTPONED);
        confirm(first);
        assertThat(told.stream(SubjectDecided.class)).isEmpty();
        String second = upcoming();
        assertThat(standing(subject).session()).isEqualTo(second);
        hold(second, SettleItem.Outcome.DEALT, 0);
        confirm(second);
        assertThat(told.stream(SubjectDecided.class)
                        .filter(one -> one.subjectPublicId().equals(subject)))
                .singleElement()
                .satisfies(one -> assertThat(one.adopted()).isFalse());
    }

    @Test
    @DisplayName(
            "Without a called sitting it waits in the plan of work; without either, and without a council, it is refused with what to do")
    void waitsInThePlanOfWork() {
        String subject = PublicId.next();
        String council = sittings.council();
        given.head().runs(() -> {
            refused("councils.refusal.not-formed", () -> sittings.the(PutOnAgenda.class)
                    .run(new PutOnAgenda.Command(
                            given.school().id(), "methodical", "plan", subject, "Plan", "/plan", null)));
        });
        given.teacher().runs(() -> assertThatThrownBy(
                        () -> sittings.the(PutOnAgenda.class).run(command(subject)))
                .isInstanceOf(NotFound.class));
        LocalDate day = LocalDate.of(2027, 5, 25);
        String planned = given.head().does(() -> sittings.the(PlanSitting.class)
                .run(new PlanSitting.Command(council, day, List.of("İlin yekunları"))));
        assertThat(put(subject).state()).isEqualTo(SubjectStanding.State.PLANNED);
        given.head()
                .runs(() -> refused("councils.refusal.plan-holds-subject", () -> sittings.the(PlanSitting.class)
                        .drop(council, planned)));
        given.head().runs(() -> assertThat(
                        sittings.the(ReadWorkPlan.class).run(council).waiting().values())
                .anyMatch(waiting -> waiting.getFirst().subject().equals(subject)));
        String session =
                given.head().does(() -> sittings.the(CallPlannedSession.class).run(council, planned, Language.AZ));
        assertThat(standing(subject).session()).isEqualTo(session);
        given.otherHead().runs(() -> assertThat(sittings.the(Subjects.class).history("plan", subject))
                .isEmpty());
    }

    private String upcoming() {
        String council = sittings.council();
        return given.head().does(() -> sittings.the(CallSession.class)
                .run(new CallSession.Command(council, Sittings.HOUR, "akt zalı", Language.AZ)));
    }

    private PutOnAgenda.Command command(String subject) {
        return new PutOnAgenda.Command(
                given.school().id(),
                "pedagogical",
                "plan",
                subject,
                "Dərs ilinin planı",
                "/plan",
                given.head().id(),
                "Plan təsdiq edilsin.");
    }

    private SubjectStanding put(String subject) {
        return given.head().does(() -> sittings.the(PutOnAgenda.class).run(command(subject)));
    }

    private SubjectStanding standing(String subject) {
        return given.teacher()
                .does(() ->
                        sittings.the(Subjects.class).standing("plan", subject).orElseThrow());
    }

    /** Every item ends so; so many of those present vote in favour of the last one, the others against. */
    private void hold(String session, SettleItem.Outcome outcome, int inFavour) {
        given.secretary().runs(() -> {
            sittings.the(OpenSession.class).run(session);
            String last = sittings.item(session);
            int present = sittings.page(session).attendance().present();
            if (outcome == SettleItem.Outcome.DEALT) {
                sittings.the(PutMotion.class).run(new PutMotion.Command(session, last, "Plan təsdiq edilsin."));
                int favour = Math.min(inFavour, present);
                sittings.the(RecordVotes.class)
                        .run(new RecordVotes.Command(session, last, favour, present - favour, 0, favour > 0));
            }
            for (Item one : sittings.page(session).items()) {
                sittings.the(WriteNotes.class)
                        .run(new WriteNotes.Command(session, one.publicId(), "Məlumat verildi.", "", one.version()));
                sittings.the(SettleItem.class).run(new SettleItem.Command(session, one.publicId(), outcome));
            }
            sittings.the(CloseSession.class).run(session);
        });
    }

    private void confirm(String session) {
        given.head()
                .runs(() -> sittings.the(ConfirmMinutes.class).run(new ConfirmMinutes.Command(session, Office.CHAIR)));
        given.secretary().runs(() -> sittings.the(ConfirmMinutes.class)
                .run(new ConfirmMinutes.Command(session, Office.SECRETARY)));
    }

    private static void refused(String key, Runnable command) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
