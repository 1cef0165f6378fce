package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Actors;
import org.birge.access.Role;
import org.birge.registry.SchoolHeads;
import org.birge.registry.acting.NameActingHead;
import org.birge.tasks.ConfirmTask;
import org.birge.tasks.HandOverTasks;
import org.birge.tasks.MarkDone;
import org.birge.tasks.OpenTask;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

@BirgeTest
@DisplayName(
        "A head who leaves in mid-year: the year goes on with whoever acts as head (cycle, people who come and go; issue 3, 7)")
class ActingHeadYearTest {

    private final Given given;
    private final PlanStory story;
    private final ApplicationContext beans;
    private final Visitors visitors;
    private final Browser browser;
    private final MovableClock clock;
    private final TestDatabase database;

    ActingHeadYearTest(
            Given given,
            AutowireCapableBeanFactory factory,
            ApplicationContext beans,
            Visitors visitors,
            Browser browser,
            MovableClock clock,
            TestDatabase database) {
        this.given = given;
        this.story = factory.createBean(PlanStory.class);
        this.beans = beans;
        this.visitors = visitors;
        this.browser = browser;
        this.clock = clock;
        this.database = database;
    }

    @Test
    void planCommentsTasksAndConfirmationsGoOn() {
        given.school().withStaff(8);
        Person deputy = given.deputy();
        String plan = story.draft(given.head(), given.teacher());
        story.openForComment(given.head(), plan);
        String comment = given.psychologist().does(() -> beans.getBean(CommentOnPlan.class)
                .run(new CommentOnPlan.Command(plan, null, null, "Vaxt azdır")));
        String owed = task(given.head(), null);
        String waiting = task(given.teacher(), given.head());

        headLeaves();
        String here = given.school().place().name();
        Visitor officer = visitors.as(given.officer());
        assertThat(officer.get("/").body()).contains("/acting-head").contains("heç kim");
        name(deputy);
        assertThat(officer.get("/").body()).contains("/acting-head").doesNotContain("heç kim");
        browser.as(given.officer()).go("/").checked("today-headless");

        Actor actor = beans.getBean(Actors.class).of(deputy.account(), null).orElseThrow();
        assertThat(actor.role()).isEqualTo(Role.HEAD);
        Person acting = acting(deputy);
        Visitor visitor = visitors.as(deputy);
        assertThat(visitor.get("/").body()).contains("direktor v.i.e.").contains(here);
        assertThat(visitor.get("/year/plan").body()).contains("Vaxt azdır");
        acting.runs(() ->
                beans.getBean(AnswerComment.class).run(new AnswerComment.Command(comment, 0, true, "Vaxt artırıldı")));
        story.closeComments(acting, plan);
        story.adopt(acting, plan);
        story.submit(acting, plan);
        story.agree(acting, plan);
        assertThat(story.facts(acting).state()).isEqualTo(PlanState.AGREED);

        given.teacher().runs(() -> beans.getBean(MarkDone.class).run(new MarkDone.Command(waiting, 0)));
        acting.runs(() -> beans.getBean(ConfirmTask.class).run(new ConfirmTask.Command(waiting, 1)));
        acting.runs(() -> beans.getBean(HandOverTasks.class)
                .run(new HandOverTasks.Command(given.head().id(), deputy.id(), null)));
        assertThat(deputy.does(() -> beans.getBean(TasksOf.class).owedBy(deputy.id())))
                .extracting(TasksOf.Owed::publicId)
                .contains(owed);
        assertThat(acting.does(() -> beans.getBean(SchoolHeads.class)
                        .actingToday(given.school().id())))
                .isTrue();
        assertThat(acting.does(() -> beans.getBean(SchoolHeads.class)
                        .on(given.school().id(), clock.today())
                        .orElseThrow()
                        .person()))
                .isEqualTo(deputy.id());
        assertThat(visitor.get("/people/acting-head").body()).doesNotContain("<form class=\"form\"");
        browser.phone().as(deputy).go("/people/acting-head").checked("acting-head-acting");
    }

    private void name(Person person) {
        LocalDate today = clock.today();
        given.officer().runs(() -> beans.getBean(NameActingHead.class)
                .run(new NameActingHead.Command(
                        given.school().place().publicId(), person.publicId(), today, today.plusMonths(3), "Əmr № 14")));
    }

    private void headLeaves() {
        String posting = database.superuser()
                .sql("select public_id from registry.posting where id = :id")
                .param("id", given.head().posting())
                .query(String.class)
                .single();
        assertThat(visitors.as(given.officer())
                        .post(
                                "/postings/" + posting + "/end",
                                "version",
                                "0",
                                "lastDay",
                                clock.today().minusDays(1).toString(),
                                "reason",
                                "başqa işə keçib")
                        .status())
                .isEqualTo(302);
    }

    private String task(Person responsible, @Nullable Person confirmer) {
        given.head().does(() -> beans.getBean(OpenTask.class)
                .run(new OpenTask.Command(
                        "measure",
                        "test",
                        1,
                        given.school().id(),
                        responsible.id(),
                        confirmer == null ? null : confirmer.id(),
                        "Seminar",
                        null,
                        null,
                        clock.today().plusDays(20),
                        "/year/plan")));
        return given.head().does(() -> beans.getBean(TasksOf.class).owedBy(responsible.id())).stream()
                .filter(task -> task.title().equals("Seminar"))
                .findFirst()
                .orElseThrow()
                .publicId();
    }

    private static Person acting(Person deputy) {
        return new Person(
                deputy.id(),
                Objects.requireNonNull(deputy.publicId()),
                deputy.posting(),
                deputy.account(),
                deputy.grant(),
                deputy.userName(),
                deputy.name(),
                Role.HEAD,
                deputy.place());
    }
}
