package org.birge.development.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.development.plan.AddMeasure;
import org.birge.development.plan.Measure;
import org.birge.development.plan.PlanInForce;
import org.birge.tasks.MarkDone;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName(
        "The year's page, the control point, the plan, the report and the chain say the same of the same measures (J0.2, J0.3)")
class SameFiguresTest {

    private final Given given;
    private final Visitors visitors;
    private final AddMeasure addMeasure;
    private final MarkDone markDone;
    private final AutowireCapableBeanFactory factory;
    private final TestDatabase database;

    SameFiguresTest(
            Given given,
            Visitors visitors,
            AddMeasure addMeasure,
            MarkDone markDone,
            AutowireCapableBeanFactory factory,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.addMeasure = addMeasure;
        this.markDone = markDone;
        this.factory = factory;
        this.database = database;
    }

    @Test
    void everywhere() {
        Person head = given.head();
        PlanInForce.of(factory, given, given.teacher(), plan -> {
            head.does(() -> addMeasure.run(plan, measure(head, "Direktorun saatı", LocalDate.of(2026, 11, 1))));
            head.does(() -> addMeasure.run(plan, measure(given.teacher(), "Yaz sərgisi", LocalDate.of(2027, 2, 1))));
        });
        given.teacher().runs(() -> markDone.run(new MarkDone.Command(task("Qiymətləndirmə üzrə seminar"), 0)));
        head.runs(() -> markDone.run(new MarkDone.Command(task("Direktorun saatı"), 0)));

        Visitor visitor = visitors.as(head).in("az");
        assertThat(visitor.get("/year").body()).contains("33 %");
        assertThat(visitor.get("/year/control/half-year-1").body()).contains("33 %");
        String report = visitor.get("/year/report").body();
        assertThat(report).contains("33 %");
        for (String state : List.of("planned", "done", "confirmed")) {
            assertThat(report).contains("state=" + state + "\">1</a>");
        }
        assertThat(report).contains("state=under-way\">0</a>");
        assertThat(visitor.get("/year/plan").body()).contains("vaxtı çatmayıb", "təsdiq gözləyir");
        assertThat(visitor.get("/year/lineage/chapter/management").body()).contains("vaxtı çatmayıb");
    }

    private String task(String title) {
        return database.superuser()
                .sql("select public_id from tasks.task where title = :title")
                .param("title", title)
                .query(String.class)
                .single();
    }

    private static Measure measure(Person responsible, String title, LocalDate begins) {
        return new Measure(
                "management",
                title,
                "SEMINAR",
                "bütün müəllimlər",
                responsible.id(),
                List.of(),
                begins,
                begins.plusMonths(1),
                "Hər kəs iştirak edir",
                "",
                List.of("assessment"),
                "siyahı",
                null,
                null);
    }
}
