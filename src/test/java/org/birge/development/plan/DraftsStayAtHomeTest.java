package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("What a draft holds is not read above the place it belongs to, in the database either (J0.2, J0.4)")
@BirgeTest
class DraftsStayAtHomeTest {

    private final Given given;
    private final PlanStory school;
    private final CentrePlanStory centre;
    private final TestDatabase database;

    DraftsStayAtHomeTest(Given given, AutowireCapableBeanFactory beans, TestDatabase database) {
        this.given = given;
        this.school = beans.createBean(PlanStory.class);
        this.centre = beans.createBean(CentrePlanStory.class);
        this.database = database;
    }

    @BeforeEach
    void thereIsNoPlan() {
        database.superuser()
                .sql("truncate development.plan, tasks.task cascade")
                .update();
    }

    @Test
    void ofASchool() {
        String plan = school.draft(given.head(), given.deputy());
        int written = read(given.head());
        assertThat(written).isPositive();
        assertThat(read(given.officer())).isZero();
        assertThat(read(given.methodist())).isZero();
        school.adopt(given.head(), plan);
        school.submit(given.head(), plan);
        assertThat(read(given.officer())).isGreaterThanOrEqualTo(written);
    }

    @Test
    void ofACentre() {
        String plan = centre.draft();
        int written = read(given.methodist());
        assertThat(written).isPositive();
        assertThat(read(given.regionalOfficer())).isZero();
        centre.submit(plan);
        assertThat(read(given.regionalOfficer())).isGreaterThanOrEqualTo(written);
        centre.giveBack(plan);
        assertThat(read(given.methodist())).isGreaterThan(written);
    }

    private int read(Person reader) {
        TestDatabase.Access access = database.access();
        return reader.does(() -> Objects.requireNonNull(access.transactions()
                .execute(status -> access.sql().sql("""
                        select ((select count(*) from development.measure) + (select count(*) from development.plan_event))::int
                        """).query(Integer.class).single())));
    }
}
