package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A centre's plan: every state × command × person, by the declared table (J0.4, decision 50)")
@BirgeTest
class CentrePlanTableTest {

    private final Given given;
    private final CentrePlanStory story;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;

    CentrePlanTableTest(
            Given given,
            AutowireCapableBeanFactory factory,
            ApplicationContext beans,
            PlatformTransactionManager transactions,
            TestDatabase database) {
        this.given = given;
        this.story = factory.createBean(CentrePlanStory.class);
        this.beans = beans;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    void whatTheTableAllowsIsDoneAndEverythingElseIsRefused() {
        TableWalk<PlanCommand, PlanState> walk = walk();
        String plan = story.draft();
        String[] none = {"none", "none", "none", "none"};
        walk.in(PlanState.DRAFT, giving(plan, none));
        story.submit(plan);
        sql("update development.plan set answer_by = date '2026-11-20'");
        walk.in(PlanState.SUBMITTED, giving(plan, none));
        story.giveBack(plan);
        walk.in(PlanState.RETURNED, giving(plan, none));
        story.submit(plan);
        story.agree(plan);
        walk.in(PlanState.ANSWERED, giving(plan, none));
        story.order(plan, "17", CentrePlanStory.TODAY);
        String[] waiting = {waiting(false), waiting(true), "none", waiting(false)};
        walk.in(PlanState.AGREED, giving(plan, waiting));
        sql("update development.plan set noted_at = agreed_at, agreed_at = null");
        walk.in(PlanState.NOTED, giving(plan, waiting));
        assertThat(walk.tried()).isEqualTo(12 * PlanCommand.values().length * 6);
    }

    private TableWalk<PlanCommand, PlanState> walk() {
        Scope office = given.regionalOfficer().scope();
        return new TableWalk<>(CentrePlanRules.TABLE, transactions)
                .with(given.centreHead(), Party.CENTRE_HEAD)
                .with(given.methodist(), Party.DIVISION)
                .with(given.regionalOfficer(), Party.AUTHORITY)
                .with("the calendar", Scope.everything("note-silent-plans"), Party.SYSTEM)
                .with(given.officer())
                .with(given.mentor())
                .with(given.head())
                .with(given.deputy())
                .with(given.teacher())
                .with(given.ministryOfficer())
                .with(given.administrator())
                .with(
                        "the centre's head as an officer",
                        new Scope(
                                office.low(),
                                office.high(),
                                given.centreHead().id(),
                                1L,
                                office.organisation(),
                                office.role()),
                        Party.AUTHORITY,
                        Party.AUTHOR);
    }

    private TableWalk.Giving<PlanCommand> giving(String plan, String... waiting) {
        long version = story.facts().version();
        PlanGiving all = new PlanGiving(
                beans,
                story.measure(0, null, CentrePlanStory.DUE),
                story.measure(0, given.methodist().id(), CentrePlanStory.DUE),
                given.centre().id());
        return (command, who) -> all.give(command, who, plan, version, waiting);
    }

    private String waiting(boolean proposed) {
        long id = story.facts().id();
        Measure added = story.measure(0, given.methodist().id(), CentrePlanStory.DUE);
        return given.centreHead()
                .does(() -> Objects.requireNonNull(
                        new TransactionTemplate(transactions).execute(status -> beans.getBean(Amendments.class)
                                .add(id, null, null, added, "yeni ehtiyac", proposed)
                                .publicId())));
    }

    private void sql(String statement) {
        database.superuser().sql(statement).update();
    }
}
