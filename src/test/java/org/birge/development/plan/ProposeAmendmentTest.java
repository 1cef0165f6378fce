package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Deputies propose amendments of a plan in force (J0.2, who may do what)")
@BirgeTest
class ProposeAmendmentTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final PlanStory story;
    private final AmendPlan amendPlan;
    private final DecideAmendment decideAmendment;
    private final DecideProposal decideProposal;
    private final Amendments amendments;
    private final PlanRows rows;
    private final CountryPack pack;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    ProposeAmendmentTest(
            Given given,
            Browser browser,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            AmendPlan amendPlan,
            DecideAmendment decideAmendment,
            DecideProposal decideProposal,
            Amendments amendments,
            PlanRows rows,
            CountryPack pack,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(PlanStory.class);
        this.amendPlan = amendPlan;
        this.decideAmendment = decideAmendment;
        this.decideProposal = decideProposal;
        this.amendments = amendments;
        this.rows = rows;
        this.pack = pack;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName("a deputy proposes in the own sections; the head makes it the own or declines it with words")
    void deputiesPropose() {
        Person head = given.head();
        Person deputy = given.deputy();
        Person officer = given.officer();
        String plan = story.draft(head, given.teacher());
        story.submit(head, plan);
        assertThat(told(officer)).containsExactly("development.notice.plan.submitted");
        story.agree(head, plan);
        String measure = row(head).publicId();
        LocalDate later = LocalDate.of(2027, 2, 19);
        Measure moved = story.measure(given.teacher().id(), later);
        assertThatThrownBy(() -> deputy.runs(() -> propose(plan, measure, inSection(moved, 1), "x")))
                .hasMessage("development.proposal.refusal.other-section");
        assertThat(browser.as(deputy)
                        .go("/year/plan/amendments/" + measure)
                        .checked("amendment-proposing")
                        .text())
                .contains("Direktora təklif et");
        deputy.runs(() -> propose(plan, measure, moved, "Qış tətili"));
        assertThat(row(head).due()).isEqualTo(DUE);
        assertThat(told(head)).containsExactly("development.notice.proposal.made");
        assertThatThrownBy(() -> head.runs(() -> amendPlan.run(
                        new AmendPlan.Command(plan, measure, row(head).version(), moved, "Bir də"))))
                .hasMessage("development.amendment.refusal.waits.head");
        String proposal = waiting(head);
        assertThatThrownBy(() -> officer.runs(() -> decideAmendment.agree(proposal)))
                .as("not before the authority")
                .isInstanceOf(NotFound.class);
        assertThat(visitors.as(officer).get("/plans/" + plan).body()).doesNotContain(proposal);
        assertThat(visitors.as(given.teacher()).get("/year/plan").body()).doesNotContain("Qış tətili");
        assertThatThrownBy(() -> deputy.runs(() -> decideProposal.accept(proposal)))
                .hasMessage("development.plan.refusal.only-head");
        assertThatThrownBy(() -> head.runs(() -> decideProposal.decline(proposal, " ")))
                .hasMessage("development.proposal.refusal.no-words");
        browser.as(head).go("/year/plan#amendments").checked("amendment-proposed");
        browser.phone().as(head).go("/year/plan#amendments").checked("amendment-proposed");

        String at = "/year/plan/amendments/proposals/" + proposal;
        assertThat(visitors.as(head)
                        .post(at + "/refusal", "words", "Vaxtında edək")
                        .location())
                .isEqualTo("/year/plan#amendments");
        assertThat(row(head).due()).isEqualTo(DUE);
        assertThat(told(deputy)).containsExactly("development.notice.proposal.declined");
        assertThat(visitors.as(head).post(at + "/acceptance").status()).isEqualTo(409);

        deputy.runs(() -> propose(plan, measure, moved, "Qış tətili"));
        assertThat(visitors.as(head)
                        .post("/year/plan/amendments/proposals/" + waiting(head) + "/acceptance")
                        .location())
                .isEqualTo("/year/plan#amendments");
        assertThat(row(head).due()).isEqualTo(later);
        assertThat(told(deputy)).contains("development.notice.proposal.accepted");
    }

    private Measure inSection(Measure measure, int section) {
        return new Measure(
                pack.sections().get(section).code(),
                measure.title(),
                measure.kind(),
                measure.forWhom(),
                measure.responsible(),
                measure.helpers(),
                measure.begins(),
                measure.due(),
                measure.expected(),
                measure.resources(),
                measure.needs(),
                measure.evidence(),
                measure.sample(),
                measure.act());
    }

    private void propose(String plan, String measure, Measure as, String reason) {
        long version = Objects.requireNonNull(transaction.execute(status ->
                rows.measures(rows.named(plan).orElseThrow().id()).getFirst().version()));
        amendPlan.propose(new AmendPlan.Command(plan, measure, version, as, reason));
    }

    private PlanRows.Row row(Person head) {
        return head.does(() -> Objects.requireNonNull(transaction.execute(
                status -> rows.measures(story.facts(head).id()).getFirst())));
    }

    private String waiting(Person head) {
        return head.does(() -> Objects.requireNonNull(transaction.execute(
                status -> amendments.of(story.facts(head).id()).getFirst().publicId())));
    }

    private List<String> told(Person person) {
        return database.superuser()
                .sql(
                        "select key from notifications.notice where person_id = :person and key not in ('development.notice.plan.adopted', 'development.notice.plan.agreed') order by id")
                .param("person", person.id())
                .query(String.class)
                .list();
    }
}
