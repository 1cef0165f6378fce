package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("An amendment of a priority need: dates in their order, withdrawal, and the authority's silence (J0.2)")
@BirgeTest
class AmendmentBySilenceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    private final Given given;
    private final PlanStory story;
    private final ApplicationContext beans;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final Visitors visitors;

    AmendmentBySilenceTest(
            Given given,
            AutowireCapableBeanFactory factory,
            ApplicationContext beans,
            PlatformTransactionManager transactions,
            MovableClock clock,
            Visitors visitors) {
        this.given = given;
        this.story = factory.createBean(PlanStory.class);
        this.beans = beans;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.visitors = visitors;
    }

    @Test
    void itIsWithdrawnOrSentOnceAndNotedWhenTheDaysHavePassed() {
        Person head = given.head();
        story.submit(head, story.draft(head, given.teacher()));
        story.agree(head, story.facts(head).publicId());
        LocalDate today = clock.today();
        String first = written(head);
        assertThatThrownBy(() -> given.deputy().runs(() -> submit(first, today, today)))
                .hasMessage("development.plan.refusal.only-head");
        refused(head, first, today.minusDays(1), today, "development.amendment.refusal.council-before-amendment");
        refused(head, first, today.plusDays(1), today, "development.adoption.refusal.in-future");
        refused(head, first, today, today.minusDays(1), "development.order.refusal.before-adoption");
        refused(head, first, today, null, "development.order.refusal.missing");
        head.runs(() -> beans.getBean(SubmitAmendment.class).withdraw(first));
        refused(head, first, today, today, "development.amendment.refusal.not-before-council");

        String second = written(head);
        head.runs(() -> submit(second, today, today));
        clock.moveTo(LocalDate.of(2026, 12, 4));
        silent();
        assertThat(decision(head, second)).isNull();
        clock.moveTo(LocalDate.of(2026, 12, 5));
        silent();
        assertThat(decision(head, second)).isEqualTo("noted");
        assertThat(visitors.as(head).get("/year/plan").body())
                .contains("Dəyişikliyə vaxtında cavab verilmədi", "geri götürülüb");
    }

    /** An amendment that waits for the council. */
    private String written(Person head) {
        Measure added = story.measure(given.teacher().id(), DUE);
        long plan = story.facts(head).id();
        return head.does(() -> Objects.requireNonNull(transaction.execute(status -> {
            Amendments.Row row = beans.getBean(Amendments.class).add(plan, null, null, added, "yeni ehtiyac", false);
            beans.getBean(AmendmentSteps.class).awaitsCouncil(row.id());
            return row.publicId();
        })));
    }

    private void submit(String amendment, LocalDate held, @Nullable LocalDate order) {
        beans.getBean(SubmitAmendment.class).run(new SubmitAmendment.Command(amendment, held, "7", "130", order));
    }

    private void refused(Person head, String amendment, LocalDate held, @Nullable LocalDate order, String key) {
        assertThatThrownBy(() -> head.runs(() -> submit(amendment, held, order)))
                .hasMessage(key);
    }

    private @Nullable String decision(Person head, String amendment) {
        return head.does(() -> transaction.execute(
                status -> beans.getBean(Amendments.class).named(amendment).decision()));
    }

    private void silent() {
        Scope.run(Scope.everything("note-silent-plans"), beans.getBean(NoteSilentPlans.class)::run);
    }
}
