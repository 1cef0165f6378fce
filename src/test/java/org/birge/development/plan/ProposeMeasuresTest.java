package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Measures proposed for the needs (J0.2, J1a.2)")
@BirgeTest
class ProposeMeasuresTest {

    private final Given given;
    private final PlanStory story;
    private final OpenPlan openPlan;
    private final ProposeMeasures proposeMeasures;
    private final PlanRows rows;
    private final CountryPack pack;
    private final TransactionTemplate transaction;

    ProposeMeasuresTest(
            Given given,
            AutowireCapableBeanFactory beans,
            OpenPlan openPlan,
            ProposeMeasures proposeMeasures,
            PlanRows rows,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.story = beans.createBean(PlanStory.class);
        this.openPlan = openPlan;
        this.proposeMeasures = proposeMeasures;
        this.rows = rows;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName(
            "each goes to the colleague chosen for it, the others to whom such work usually goes, none to a stranger")
    void whoIsResponsible() {
        Person head = given.head();
        Person teacher = given.teacher();
        given.deputy();
        String plan = head.does(() -> openPlan.run(PlanStory.YEAR));
        List<String> two =
                pack.measures().stream().limit(2).map(SampleMeasure::code).toList();
        assertThatThrownBy(() -> take(
                        head,
                        plan,
                        two,
                        Map.of(two.getFirst(), given.otherHead().id())))
                .hasMessage("development.measure.refusal.not-staff");
        assertThat(take(head, plan, two, Map.of(two.getFirst(), teacher.id()))).isEqualTo(2);
        List<PlanRows.Row> measures = head.does(() -> Objects.requireNonNull(
                transaction.execute(status -> rows.measures(story.facts(head).id()))));
        assertThat(measures)
                .filteredOn(row -> two.getFirst().equals(row.sample()))
                .singleElement()
                .satisfies(row -> assertThat(row.responsibleId()).isEqualTo(teacher.id()));
        assertThat(measures)
                .filteredOn(row -> two.getLast().equals(row.sample()))
                .singleElement()
                .satisfies(row -> assertThat(row.responsibleId()).isNotNull().isNotEqualTo(teacher.id()));
    }

    private int take(Person head, String plan, List<String> samples, Map<String, Long> responsible) {
        return head.does(() ->
                proposeMeasures.run(new ProposeMeasures.Command(plan, samples, responsible, pack.defaultLanguage())));
    }
}
