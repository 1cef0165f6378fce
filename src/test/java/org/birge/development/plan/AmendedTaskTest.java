package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.birge.tasks.HandOverTasks;
import org.birge.tasks.PostponeTask;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The task of an amended measure (J0.2, cycle 2)")
@BirgeTest
class AmendedTaskTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);
    private static final LocalDate POSTPONED = LocalDate.of(2027, 1, 15);

    private final Given given;
    private final PlanStory story;
    private final AmendPlan amendPlan;
    private final PlanRows rows;
    private final TasksOf tasksOf;
    private final PostponeTask postponeTask;
    private final HandOverTasks handOverTasks;
    private final TransactionTemplate transaction;

    AmendedTaskTest(
            Given given,
            AutowireCapableBeanFactory beans,
            AmendPlan amendPlan,
            PlanRows rows,
            TasksOf tasksOf,
            PostponeTask postponeTask,
            HandOverTasks handOverTasks,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.story = beans.createBean(PlanStory.class);
        this.amendPlan = amendPlan;
        this.rows = rows;
        this.tasksOf = tasksOf;
        this.postponeTask = postponeTask;
        this.handOverTasks = handOverTasks;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName("keeps what the amendment left: who took it over, and the day it was postponed to")
    void whatIsLeft() {
        Person head = given.head();
        Person teacher = given.teacher();
        Person psychologist = given.psychologist();
        String plan = story.draft(head, teacher);
        story.submit(head, plan);
        story.agree(head, plan);
        head.runs(() -> postponeTask.run(
                new PostponeTask.Command(owed(teacher).publicId(), 0, POSTPONED, "Qonaqlar yanvarda gəlir")));
        head.runs(() -> handOverTasks.run(new HandOverTasks.Command(teacher.id(), psychologist.id(), null)));

        PlanRows.Row row = head.does(() -> Objects.requireNonNull(transaction.execute(
                status -> rows.measures(story.facts(head).id()).getFirst())));
        Measure was = story.measure(teacher.id(), DUE);
        head.runs(() -> amendPlan.run(
                new AmendPlan.Command(plan, row.publicId(), row.version(), titled(was, "Başqa ad"), "Ad dəqiqləşdi")));
        assertThat(owed(psychologist).title()).isEqualTo("Başqa ad");
        assertThat(owed(psychologist).due()).isEqualTo(POSTPONED);
    }

    private TasksOf.Owed owed(Person person) {
        return person.does(() -> tasksOf.owedBy(person.id()).getFirst());
    }

    private static Measure titled(Measure was, String title) {
        return new Measure(
                was.section(),
                title,
                was.kind(),
                was.forWhom(),
                was.responsible(),
                was.helpers(),
                was.begins(),
                was.due(),
                was.expected(),
                was.resources(),
                was.needs(),
                was.evidence(),
                was.sample(),
                was.act());
    }
}
