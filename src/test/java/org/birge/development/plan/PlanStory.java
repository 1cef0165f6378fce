package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a plan into any state through the commands. */
final class PlanStory {

    static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final OpenPlan openPlan;
    private final AddMeasure addMeasure;
    private final OpenForComment openForComment;
    private final AdoptPlan adoptPlan;
    private final SubmitPlan submitPlan;
    private final AgreePlan agreePlan;
    private final ReturnPlan returnPlan;
    private final PlanRows rows;
    private final CountryPack pack;
    private final SchoolDays days;
    private final TransactionTemplate transaction;

    PlanStory(
            Given given,
            OpenPlan openPlan,
            AddMeasure addMeasure,
            OpenForComment openForComment,
            AdoptPlan adoptPlan,
            SubmitPlan submitPlan,
            AgreePlan agreePlan,
            ReturnPlan returnPlan,
            PlanRows rows,
            CountryPack pack,
            SchoolDays days,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.openPlan = openPlan;
        this.addMeasure = addMeasure;
        this.openForComment = openForComment;
        this.adoptPlan = adoptPlan;
        this.submitPlan = submitPlan;
        this.agreePlan = agreePlan;
        this.returnPlan = returnPlan;
        this.rows = rows;
        this.pack = pack;
        this.days = days;
        this.transaction = new TransactionTemplate(transactions);
    }

    PlanPage.Facts facts(Person head) {
        return head.does(() -> transaction.execute(
                status -> rows.ofSchool(Objects.requireNonNull(head.scope().organisation()), YEAR)
                        .orElseThrow()));
    }

    String draft(Person head, Person responsible) {
        String plan = head.does(() -> openPlan.run(YEAR));
        head.does(() -> addMeasure.run(plan, measure(responsible.id(), LocalDate.of(2026, 12, 18))));
        return plan;
    }

    void openForComment(Person head, String plan) {
        long version = facts(head).version();
        head.runs(() -> openForComment.run(plan, version, days.today().plusDays(5)));
    }

    void closeComments(Person head, String plan) {
        long version = facts(head).version();
        head.runs(() -> openForComment.close(plan, version));
    }

    /** The schools of tests are small: a draft may be adopted without days of comment. */
    void adopt(Person head, String plan) {
        long version = facts(head).version();
        head.runs(() -> adoptPlan.run(
                new AdoptPlan.Command(plan, version, days.today(), "1", "heyət azdır, şurada müzakirə olundu")));
    }

    /** By the head's order; a draft is adopted first. */
    void submit(Person head, String plan) {
        if (facts(head).state() == PlanState.DRAFT) {
            adopt(head, plan);
        }
        long version = facts(head).version();
        head.runs(() -> submitPlan.run(new SubmitPlan.Command(plan, version, "112", days.today())));
    }

    void agree(Person head, String plan) {
        agree(given.officer(), head, plan);
    }

    void agree(Person officer, Person head, String plan) {
        long version = facts(head).version();
        officer.runs(() -> agreePlan.run(plan, version));
    }

    void giveBack(Person head, String plan) {
        long version = facts(head).version();
        given.officer().runs(() -> returnPlan.run(new ReturnPlan.Command(plan, version, "Göstəricilər çatışmır")));
    }

    Measure measure(@Nullable Long responsible, @Nullable LocalDate due) {
        return new Measure(
                pack.sections().getFirst().code(),
                "Qiymətləndirmə üzrə seminar",
                "SEMINAR",
                "bütün müəllimlər",
                responsible,
                List.of(),
                LocalDate.of(2026, 11, 1),
                due,
                "Hər metodbirləşmə 10 tapşırıq hazırlayır",
                "",
                List.of("assessment"),
                "iştirakçı siyahısı",
                null,
                null);
    }
}
