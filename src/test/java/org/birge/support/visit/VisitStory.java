package org.birge.support.visit;

import java.time.LocalDate;
import java.util.List;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;

/** A visit brought as far as a test needs it, through the commands the pages call. */
final class VisitStory {

    /** The Tuesday after the day on which tests begin. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final AnnounceVisit announceVisit;
    private final AgreeVisit agreeVisit;
    private final WishAnotherDay wishAnotherDay;
    private final CallOffVisit callOffVisit;
    private final RecordVisit recordVisit;
    private final AnswerRecord answerRecord;
    private final ConfirmRecord confirmRecord;
    private final Given given;

    VisitStory(
            Given given,
            AnnounceVisit announceVisit,
            AgreeVisit agreeVisit,
            WishAnotherDay wishAnotherDay,
            CallOffVisit callOffVisit,
            RecordVisit recordVisit,
            AnswerRecord answerRecord,
            ConfirmRecord confirmRecord) {
        this.given = given;
        this.announceVisit = announceVisit;
        this.agreeVisit = agreeVisit;
        this.wishAnotherDay = wishAnotherDay;
        this.callOffVisit = callOffVisit;
        this.recordVisit = recordVisit;
        this.answerRecord = answerRecord;
        this.confirmRecord = confirmRecord;
    }

    String announced() {
        return announced(VisitTime.morning(DAY), List.of(), null);
    }

    String announced(VisitTime time, List<String> requests, @Nullable String school) {
        given.head();
        given.centreHead();
        return given.methodist()
                .does(() -> announceVisit.run(command(
                        school == null ? given.school().place().publicId() : school,
                        List.of(given.methodist().id()),
                        time,
                        requests,
                        false)));
    }

    AnnounceVisit.Command command(
            String school, List<Long> people, VisitTime time, List<String> requests, boolean anyway) {
        return new AnnounceVisit.Command(
                school,
                "management",
                people,
                time,
                requests.isEmpty() ? "acquaintance" : "request",
                "5-ci siniflərdə dərslər",
                "İki dərsə girmək istərdim.",
                requests,
                List.of(),
                null,
                anyway);
    }

    /** The clock stands at the day of the visit from agreed on. @return the version it has then */
    long brought(String visit, VisitState state, MovableClock clock) {
        switch (state) {
            case ANNOUNCED -> {
                return 0;
            }
            case WISHED ->
                given.head()
                        .runs(() -> wishAnotherDay.run(new WishAnotherDay.Command(
                                visit, 0, VisitTime.afternoon(DAY.plusDays(1)), "Həmin gün müsabiqə var.")));
            case CALLED_OFF ->
                given.methodist().runs(() -> callOffVisit.run(new CallOffVisit.Command(visit, 0, "Yol bağlıdır.")));
            case AGREED -> agree(visit, 0);
            case RECORDED, ANSWERED, CONFIRMED -> {
                agree(visit, 0);
                clock.moveTo(DAY);
                record(visit, 1, given.methodist());
                if (state == VisitState.ANSWERED) {
                    given.head()
                            .runs(() -> answerRecord.run(new AnswerRecord.Command(visit, 2, "Dərs 6-cı sinifdə idi.")));
                    return 3;
                }
                if (state == VisitState.CONFIRMED) {
                    given.head().runs(() -> confirmRecord.run(new ConfirmRecord.Command(visit, 2, null)));
                    return 3;
                }
                return 2;
            }
        }
        return 1;
    }

    void agree(String visit, long version) {
        given.head().runs(() -> agreeVisit.run(new AgreeVisit.Command(visit, version)));
    }

    void record(String visit, long version, Person by) {
        by.runs(() -> recordVisit.run(new RecordVisit.Command(
                visit, version, 150, "İki dərs birlikdə təhlil edildi.", "Meyarlar yazılacaq.", null)));
    }
}
