package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("J1b.6 Teacher, guest and leaders change in the database what the pages of a lesson let them change")
@BirgeTest
class WhatEachChangesTest {

    private static final int HOUR = 12;

    private final Given given;
    private final LessonStory story;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final MovableClock clock;

    WhatEachChangesTest(
            Given given,
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions,
            JdbcClient sql,
            MovableClock clock) {
        this.given = given;
        this.story = beans.createBean(LessonStory.class);
        this.transaction = new TransactionTemplate(transactions);
        this.sql = sql;
        this.clock = clock;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void aTeacherNeitherAgreesToTheOwnLessonNorGivesItToAnother() {
        String lesson = story.offered(HOUR, 3, "region");
        refused(given.teacher(), lesson, "agreed_at = offered_at");
        refused(given.teacher(), lesson, "teacher_id = " + given.head().id());
        refused(given.teacher(), lesson, "organisation_id = organisation_id");
        refused(given.head(), lesson, "topic = 'Başqa mövzu'");
        assertThat(changed(given.teacher(), lesson, "topic = 'Başqa mövzu'")).isEqualTo(1);
        String listed = story.listed(HOUR + 1, 3, "region");
        refused(given.teacher(), listed, "topic = 'Başqa mövzu'");
        refused(given.head(), listed, "agreed_at = null");
        assertThat(changed(given.head(), listed, "topic = 'Başqa mövzu'")).isEqualTo(1);
    }

    @Test
    void aGuestLeavesAndDoesNotSayThatTheyCame() {
        String lesson = story.listed(HOUR + 2, 3, "region");
        Person guest = given.otherHead();
        story.visitedBy(guest, lesson);
        for (String change :
                List.of("came = true", "person_id = " + given.head().id(), "signed_at = now()")) {
            assertThatThrownBy(() -> guests(guest, change)).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> guests(given.teacher(), "left_at = now()"))
                .as("the teacher sends nobody away")
                .isInstanceOf(DataAccessException.class);
        assertThat(guests(guest, "left_at = now()")).isEqualTo(1);
        assertThatThrownBy(() -> guests(guest, "left_at = null")).isInstanceOf(DataAccessException.class);
    }

    private void refused(Person by, String lesson, String change) {
        assertThatThrownBy(() -> changed(by, lesson, change)).as(change).isInstanceOf(DataAccessException.class);
    }

    private int changed(Person by, String lesson, String change) {
        return by.does(() -> transaction.execute(
                status -> sql.sql("update growth.open_lesson set " + change + " where public_id = :id")
                        .param("id", lesson)
                        .update()));
    }

    private int guests(Person by, String change) {
        return by.does(() -> transaction.execute(
                status -> sql.sql("update growth.lesson_guest set " + change).update()));
    }
}
