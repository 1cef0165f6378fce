package org.birge.growth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("J1d.8 Nobody decides in the database what the pages do not let them decide of an experience")
@BirgeTest
class ExperienceByRightsTest {

    private final Given given;
    private final ExperienceStory story;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    ExperienceByRightsTest(
            Given given, AutowireCapableBeanFactory beans, PlatformTransactionManager transactions, JdbcClient sql) {
        this.given = given;
        this.story = beans.createBean(ExperienceStory.class);
        this.transaction = new TransactionTemplate(transactions);
        this.sql = sql;
    }

    @Test
    void aTeacherDescribesAndDecidesNothing() {
        Person teacher = given.teacher("Aytən");
        String experience = story.in(ExperienceState.WRITING, teacher);
        assertThat(changed(teacher, experience, "result = 'Öz işini yoxlayanlar artdı.'"))
                .isEqualTo(1);
        refused(teacher, experience, "teacher_id = nominated_by");
        refused(given.head(), experience, "result = 'Yaxşıdır.'");
        refused(given.head(), experience, "consented_at = null");
        String submitted = story.submitted(given.teacher("Nərmin"));
        Person author = given.teacher("Nərmin");
        refused(author, submitted, "accepted_at = submitted_at");
        refused(author, submitted, "submitted_at = null");
        refused(author, submitted, "what = 'Başqa mətn'");
        refused(author, submitted, "declined_at = submitted_at");
        refused(given.head(), submitted, "accepted_at = submitted_at");
        refused(given.methodist(), submitted, "accepted_at = submitted_at");
    }

    @Test
    void whatWasDecidedStays() {
        Person teacher = given.teacher("Ülviyyə");
        String experience = story.in(ExperienceState.ACCEPTED, teacher);
        refused(teacher, experience, "published_at = accepted_at, ways = array['resource']");
        refused(given.centreHead(), experience, "accepted_at = null");
        story.published(experience);
        refused(given.methodist(), experience, "published_at = null");
        story.withdrawn(experience, teacher);
        refused(teacher, experience, "withdrawn_at = null");
    }

    private void refused(Person by, String experience, String change) {
        assertThatThrownBy(() -> changed(by, experience, change)).as(change).isInstanceOf(DataAccessException.class);
    }

    private int changed(Person by, String experience, String change) {
        return by.does(() -> transaction.execute(
                status -> sql.sql("update growth.experience set " + change + " where public_id = :id")
                        .param("id", experience)
                        .update()));
    }
}
