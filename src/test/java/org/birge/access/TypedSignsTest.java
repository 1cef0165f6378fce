package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A per cent sign or an underscore that is typed is looked for as it is, and finds nothing where there is none")
@BirgeTest
class TypedSignsTest {

    private final Given given;
    private final Visitors visitors;

    TypedSignsTest(Given given, Visitors visitors) {
        this.given = given;
        this.visitors = visitors;
    }

    @Test
    void inRolesAndPlans() {
        String teacher = given.teacher().name();
        String school = given.school().place().name();
        Visitor head = visitors.as(given.head());
        Visitor officer = visitors.as(given.officer());
        String part = teacher.split(" ")[0].substring(1, 4);
        assertThat(head.get("/settings/grants?q=" + part).body()).contains(teacher);
        assertThat(officer.get("/plans?search=" + school.substring(1, 4)).body())
                .contains(school);
        for (String sign : new String[] {"%25", "_", "%25" + part, part.substring(0, 2) + "_"}) {
            assertThat(head.get("/settings/grants?q=" + sign).body()).as(sign).doesNotContain(teacher + "</");
            assertThat(officer.get("/plans?search=" + sign).body()).as(sign).doesNotContain(school);
        }
    }

    @Test
    void inAnalyticalNotes() {
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/year/notes?search=%25").status()).isEqualTo(200);
        assertThat(head.get("/year/notes?search=_%27").status()).isEqualTo(200);
    }
}
