package org.birge.support.visit;

import java.time.LocalTime;
import java.util.List;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Visits: every state × command × person, by the declared table (J0.4, J0.5, issue 4)")
@BirgeTest
class VisitTableTest {

    private final Given given;
    private final ApplicationContext beans;
    private final VisitStory story;
    private final MovableClock clock;
    private final PlatformTransactionManager transactions;

    VisitTableTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            MovableClock clock,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(VisitStory.class);
        this.clock = clock;
        this.transactions = transactions;
    }

    @Test
    void aVisitOfTheMethodist() {
        TableWalk<VisitCommand, VisitState> walk = new TableWalk<>(VisitRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.unionHead())
                .with(given.teacher())
                .with(given.secretary())
                .with(given.psychologist())
                .with(given.officer())
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.otherHead())
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE, Party.VISITOR);
        clock.moveTo(VisitStory.DAY);
        for (VisitState state : VisitState.values()) {
            LocalTime begins = LocalTime.of(8 + state.ordinal(), 0);
            String visit = story.announced(new VisitTime(VisitStory.DAY, begins, begins.plusHours(1)), List.of(), null);
            long version = story.brought(visit, state, clock);
            walk.in(state, (command, who) -> give(command, visit, version));
        }
    }

    private void give(VisitCommand command, String visit, long version) {
        switch (command) {
            case READ -> beans.getBean(OneVisit.class).page(visit);
            case AGREE -> beans.getBean(AgreeVisit.class).run(new AgreeVisit.Command(visit, version));
            case WISH ->
                beans.getBean(WishAnotherDay.class)
                        .run(new WishAnotherDay.Command(
                                visit, version, VisitTime.morning(VisitStory.DAY.plusDays(3)), "Müsabiqə günüdür."));
            case ACCEPT -> beans.getBean(AcceptWish.class).run(new AcceptWish.Command(visit, version));
            case MOVE ->
                beans.getBean(MoveVisit.class)
                        .run(new MoveVisit.Command(
                                visit,
                                version,
                                List.of(given.methodist().id()),
                                VisitTime.morning(VisitStory.DAY.plusDays(2)),
                                "Avtobus yoxdur.",
                                false));
            case CALL_OFF ->
                beans.getBean(CallOffVisit.class).run(new CallOffVisit.Command(visit, version, "Yol bağlıdır."));
            case RECORD ->
                beans.getBean(RecordVisit.class)
                        .run(new RecordVisit.Command(visit, version, 90, "Dərs dinlənildi.", null, null));
            case ANSWER ->
                beans.getBean(AnswerRecord.class).run(new AnswerRecord.Command(visit, version, "Başqa dərs idi."));
            case CONFIRM -> beans.getBean(ConfirmRecord.class).run(new ConfirmRecord.Command(visit, version, null));
        }
    }
}
