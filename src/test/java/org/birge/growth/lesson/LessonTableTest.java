package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("J1b.6 Open lessons: every command by everybody in every state")
@BirgeTest
class LessonTableTest {

    private static final int FIRST_HOUR = 10;

    private final Given given;
    private final MovableClock clock;
    private final AutowireCapableBeanFactory beans;
    private final PlatformTransactionManager transactions;
    private final LessonStory story;

    LessonTableTest(
            Given given,
            MovableClock clock,
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.clock = clock;
        this.beans = beans;
        this.transactions = transactions;
        this.story = beans.createBean(LessonStory.class);
    }

    @Test
    @DisplayName(
            "what the table allows succeeds, all else is refused; an offer nobody agreed to is not there for other schools")
    void walked() {
        Person guest = given.psychologist();
        TableWalk<LessonCommand, LessonState> walk = new TableWalk<>(LessonRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.teacher(), Party.STAFF, Party.AUTHOR)
                .with(given.unionHead(), Party.STAFF)
                .with(given.otherHead(), Party.COLLEAGUE)
                .with(given.mentor(), Party.COLLEAGUE)
                .with(given.methodist(), Party.CENTRE)
                .with(given.centreHead(), Party.CENTRE)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.ministryOfficer());
        for (LessonState state : LessonState.values()) {
            clock.reset();
            String lesson = story.in(state, FIRST_HOUR + state.ordinal(), guest);
            boolean signedUp = state != LessonState.OFFERED && state != LessonState.DECLINED;
            walk.with(guest, signedUp ? new Party[] {Party.STAFF, Party.GUEST} : new Party[] {Party.STAFF});
            long version = story.version(lesson);
            clock.moveTo(Instant.parse("2026-11-24T04:00:00Z"));
            walk.in(state, (command, who) -> give(command, lesson, version));
        }
        assertThat(walk.tried()).isEqualTo(5 * 9 * 11);
    }

    private void give(LessonCommand command, String lesson, long version) {
        switch (command) {
            case READ -> bean(ReadLesson.class).page(lesson);
            case AGREE -> bean(AnswerOffer.class).agree(lesson, version);
            case DECLINE -> bean(AnswerOffer.class).decline(lesson, version, "Başqa gün təklif edin.");
            case CHANGE ->
                bean(ChangeLesson.class)
                        .run(new ChangeLesson.Command(lesson, version, LessonStory.offer(18, 6, "district")));
            case SIGN_UP -> bean(VisitLesson.class).signUp(lesson);
            case LEAVE -> bean(VisitLesson.class).leave(lesson);
            case HOLD -> bean(RecordLesson.class).run(new RecordLesson.Command(lesson, version, List.of()));
            case ANALYSE ->
                bean(AnalyseLesson.class).run(new AnalyseLesson.Command(lesson, "Qruplarla başlayacağam.", null));
            case CALL_OFF ->
                bean(CallOffLesson.class).run(new CallOffLesson.Command(lesson, version, "Müəllim xəstədir."));
        }
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
