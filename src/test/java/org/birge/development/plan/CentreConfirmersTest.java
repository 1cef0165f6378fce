package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.birge.registry.division.AssignToDivision;
import org.birge.shared.NotFound;
import org.birge.tasks.ConfirmTask;
import org.birge.tasks.MarkDone;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "Who confirms what a centre has done: whoever leads the division now, else the head, without one the authority (decision 50)")
@BirgeTest
class CentreConfirmersTest {

    private static final String TITLE = "Kənd məktəblərinə metodik səfərlər";

    private final Given given;
    private final Visitors visitors;
    private final CentrePlanStory story;
    private final TestDatabase database;
    private final TasksOf tasks;
    private final MarkDone done;
    private final ConfirmTask confirm;
    private final AssignToDivision divisions;

    CentreConfirmersTest(
            Given given,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            TestDatabase database,
            TasksOf tasks,
            MarkDone done,
            ConfirmTask confirm,
            AssignToDivision divisions) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(CentrePlanStory.class);
        this.database = database;
        this.tasks = tasks;
        this.done = done;
        this.confirm = confirm;
        this.divisions = divisions;
    }

    @BeforeEach
    void thereIsNoPlan() {
        database.superuser()
                .sql("truncate development.plan, tasks.task cascade")
                .update();
    }

    @AfterEach
    void theHeadIsThere() {
        database.superuser()
                .sql("update access.role_grant set valid_until = null where role = 'centre-head'")
                .update();
    }

    @Test
    void whoeverLeadsTheDivisionLater() {
        Person head = given.centreHead();
        Person leader = given.mentor();
        story.inForce();
        assertThat(confirmer()).isEqualTo(head.id());
        long centre = given.centre().id();
        head.runs(() -> divisions.run(centre, leader.id(), story.division(0)));
        String member = database.superuser()
                .sql("select public_id from registry.division_member where person_id = :person and valid_until is null")
                .param("person", leader.id())
                .query(String.class)
                .single();
        head.runs(() -> divisions.lead(centre, member, true));
        assertThat(confirmer()).isEqualTo(leader.id());
        head.runs(() -> divisions.lead(centre, member, false));
        assertThat(confirmer()).isEqualTo(head.id());
        head.runs(() -> divisions.lead(centre, member, true));
        head.runs(() -> divisions.end(centre, member));
        assertThat(confirmer()).isEqualTo(head.id());
    }

    @Test
    void theAuthorityWhereNobodyHeadsTheCentreAndTheNextHeadOnceThereIsOne() {
        story.inForce();
        String task = doneWithoutConfirmer();
        Person officer = given.regionalOfficer();
        assertThatThrownBy(() -> officer.runs(() -> confirm.run(new ConfirmTask.Command(task, 1))))
                .isInstanceOf(NotFound.class);
        assertThat(visitors.as(given.centreHead()).get("/").body()).contains("/tasks/" + task);
        database.superuser()
                .sql("update access.role_grant set valid_until = date '2026-11-01' where role = 'centre-head'")
                .update();
        assertThat(visitors.as(officer).get("/").body()).contains("/tasks/" + task);
        officer.runs(() -> confirm.run(new ConfirmTask.Command(task, 1)));
    }

    @Test
    void theHeadConfirmsWhatNamedNobody() {
        story.inForce();
        String task = doneWithoutConfirmer();
        given.centreHead().runs(() -> confirm.run(new ConfirmTask.Command(task, 1)));
        assertThat(visitors.as(given.centreHead()).get("/").body()).doesNotContain("/tasks/" + task);
    }

    @Test
    void thePageOfAHeadsTaskSpeaksOfTheCentre() {
        story.inForce();
        Person methodist = given.methodist();
        database.superuser().sql("update tasks.task set confirmer_id = null").update();
        assertThat(visitors.as(methodist).get("/tasks/" + owed().publicId()).body())
                .contains("mərkəzdə heç kim")
                .doesNotContain("məktəbdə heç kim");
    }

    private String doneWithoutConfirmer() {
        Person methodist = given.methodist();
        String task = owed().publicId();
        database.superuser().sql("update tasks.task set confirmer_id = null").update();
        methodist.runs(() -> done.run(new MarkDone.Command(task, 0)));
        return task;
    }

    private TasksOf.Owed owed() {
        List<TasksOf.Owed> owed =
                given.centreHead().does(() -> tasks.owedBy(given.methodist().id()));
        assertThat(owed).extracting(TasksOf.Owed::title).containsExactly(TITLE);
        return owed.getFirst();
    }

    private long confirmer() {
        return database.superuser()
                .sql("select confirmer_id from tasks.task where title = :title")
                .param("title", TITLE)
                .query(Long.class)
                .single();
    }
}
