package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the plan of a centre into any state through the commands; the division is the methodist's. */
final class CentrePlanStory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    private final Given given;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final SubmitPlan submitPlan;
    private final AgreePlan agreePlan;
    private final ReturnPlan returnPlan;
    private final OrderPlan orderPlan;
    private final PlanRows rows;
    private final CountryPack pack;
    private final TransactionTemplate transaction;

    CentrePlanStory(
            Given given,
            OpenPlan openPlan,
            AddMeasure addMeasure,
            SubmitPlan submitPlan,
            AgreePlan agreePlan,
            ReturnPlan returnPlan,
            OrderPlan orderPlan,
            PlanRows rows,
            CountryPack pack,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.submitPlan = submitPlan;
        this.agreePlan = agreePlan;
        this.returnPlan = returnPlan;
        this.orderPlan = orderPlan;
        this.rows = rows;
        this.pack = pack;
        this.transaction = new TransactionTemplate(transactions);
    }

    PlanPage.Facts facts() {
        Person head = given.centreHead();
        return head.does(() -> Objects.requireNonNull(transaction.execute(
                status -> rows.ofSchool(head.place().id(), PlanStory.YEAR).orElseThrow())));
    }

    String division(int number) {
        return pack.bodies().divisions().get(number).code();
    }

    /** Opened by the head, with a measure of the first division that its methodist wrote. */
    String draft() {
        Person methodist = given.methodist();
        String plan = given.centreHead().does(() -> openPlan.run(PlanStory.YEAR));
        methodist.does(() -> addMeasure.run(plan, measure(0, methodist.id(), DUE)));
        return plan;
    }

    void submit(String plan) {
        long version = facts().version();
        given.centreHead().runs(() -> submitPlan.run(new SubmitPlan.Command(plan, version, null, null)));
    }

    void agree(String plan) {
        long version = facts().version();
        given.regionalOfficer().does(() -> agreePlan.run(plan, version));
    }

    void giveBack(String plan) {
        long version = facts().version();
        given.regionalOfficer().runs(() -> returnPlan.run(new ReturnPlan.Command(plan, version, "Səfərlər azdır")));
    }

    void order(String plan, @Nullable String number, @Nullable LocalDate day) {
        long version = facts().version();
        given.centreHead().runs(() -> orderPlan.run(new OrderPlan.Command(plan, version, number, day)));
    }

    String inForce() {
        String plan = draft();
        submit(plan);
        agree(plan);
        order(plan, "17", TODAY);
        return plan;
    }

    /** @param division its number in the pack */
    Measure measure(int division, @Nullable Long responsible, @Nullable LocalDate due) {
        return new Measure(
                division(division),
                "Kənd məktəblərinə metodik səfərlər",
                "SEMINAR",
                "kiçik kənd məktəbləri",
                responsible,
                List.of(),
                LocalDate.of(2026, 11, 1),
                due,
                "Hər kənd məktəbinə ildə iki səfər",
                "",
                List.of(),
                "səfər qeydləri",
                null,
                null);
    }
}
