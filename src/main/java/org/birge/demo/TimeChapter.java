package org.birge.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.time.KeepTime;
import org.birge.development.time.TimeSpent;
import org.birge.shared.SchoolYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The minutes that forms have taken since the school year began: of the staff of the story's school, and of the heads of all. */
@Component
class TimeChapter implements DemoChapter {

    private static final List<String> OF_TEACHERS =
            List.of("/tasks/own/progress", "/tasks/own/done", "/year/plan/own/comments", "/support");
    private static final List<String> OF_HEADS = List.of(
            "/year/plan/measures",
            "/tasks/other/confirmation",
            "/year/control/point",
            "/year/report/year",
            "/councils/sessions/next");

    private final KeepTime keepTime;
    private final TimeSpent time;
    private final TransactionTemplate transaction;

    TimeChapter(KeepTime keepTime, TimeSpent time, PlatformTransactionManager transactions) {
        this.keepTime = keepTime;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void tell(DemoCast cast) {
        Random random = new Random(2027);
        for (DemoSchool school : cast.schools()) {
            spent(school, school.head(), "head", OF_HEADS, 6, random);
        }
        for (DemoPerson teacher : cast.story().withPost("teacher")) {
            spent(cast.story(), teacher, "teacher", OF_TEACHERS, 2, random);
        }
        LocalDate today = cast.today();
        Scope.run(Scope.everything("demo"), () -> time.count(SchoolYear.at(today), today));
    }

    private void spent(DemoSchool school, DemoPerson person, String role, List<String> forms, int most, Random random) {
        Scope.run(
                DemoCast.as(school, person, role),
                () -> transaction.executeWithoutResult(status -> {
                    for (String form : forms) {
                        for (int times = random.nextInt(most + 1); times > 0; times--) {
                            keepTime.run(new KeepTime.Command(
                                    person.id(), school.id(), role, form, 20 + random.nextInt(130)));
                        }
                    }
                }));
    }
}
