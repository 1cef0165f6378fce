package org.birge.support.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.RegisterOrganisation;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final RegisterOrganisation registerOrganisation;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Given given;

    VisitStory(
            Given given,
            AnnounceVisit announceVisit,
            AgreeVisit agreeVisit,
            WishAnotherDay wishAnotherDay,
            CallOffVisit callOffVisit,
            RecordVisit recordVisit,
            AnswerRecord answerRecord,
            ConfirmRecord confirmRecord,
            RegisterOrganisation registerOrganisation,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.registerOrganisation = registerOrganisation;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.announceVisit = announceVisit;
        this.agreeVisit = agreeVisit;
        this.wishAnotherDay = wishAnotherDay;
        this.callOffVisit = callOffVisit;
        this.recordVisit = recordVisit;
        this.answerRecord = answerRecord;
        this.confirmRecord = confirmRecord;
    }

    /** Some thirty kilometres from the others. @return its public id */
    String farSchool() {
        long id = Scope.call(
                Scope.everything("test"),
                () -> registerOrganisation.run(new RegisterOrganisation.Command(
                        "school",
                        given.district().id(),
                        null,
                        "Uzaq kənd məktəbi",
                        null,
                        "general",
                        "quba",
                        List.of(),
                        new BigDecimal("41.600000"),
                        new BigDecimal("48.900000"),
                        LocalDate.of(2015, 9, 1))));
        return Scope.call(
                Scope.everything("test"),
                () -> transaction.execute(status -> sql.sql("select public_id from registry_api.place where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()));
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
