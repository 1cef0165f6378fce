package org.birge.development.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.birge.development.plan.PlanInForce;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("The form of a note of inside-school control (J1a.5)")
@BirgeTest
class AdvisedByNameTest {

    private final Given given;
    private final BeginNote begin;
    private final ReadNotes read;
    private final FirstControls controls;
    private final Visitors visitors;

    AdvisedByNameTest(
            Given given,
            BeginNote begin,
            ReadNotes read,
            FirstControls controls,
            Visitors visitors,
            AutowireCapableBeanFactory factory,
            TestDatabase database) {
        this.given = given;
        this.begin = begin;
        this.read = read;
        this.controls = controls;
        this.visitors = visitors;
        PlanInForce.of(factory, given, given.unionHead());
        database.superuser()
                .sql("update development.measure set kind = 'CONTROL'")
                .update();
    }

    @Test
    @DisplayName(
            "who is to follow advice is found among the colleagues; what is wrong is said at its field, and what was typed stays")
    void advisedByName() {
        String note = given.deputy()
                .does(() -> begin.run(controls.on(LocalDate.EPOCH).orElseThrow().measure(), Language.AZ));
        Visitor deputy = visitors.as(given.deputy());
        String at = "/year/notes/" + note;
        String teacher = given.teacher().publicId();
        assertThat(deputy.get(at + "/colleagues?q=" + encoded(given.teacher().name()))
                        .body())
                .contains(teacher);
        assertThat(visitors.as(given.psychologist()).get(at + "/colleagues?q=a").status())
                .isEqualTo(404);
        String[] typed = {
            "version",
            "0",
            "theme",
            "Qiymətləndirmə",
            "visited",
            "2026-11-20",
            "found",
            "Meyarlar yoxdur",
            "reader",
            teacher,
            "advice-1",
            "Meyarları açıqlamaq",
            "due-1",
            "2026-12-11",
            "responsible-1-text",
            "zzzzzz"
        };
        Visitor.Answer unclear = deputy.post(at, typed);
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.body())
                .contains("responsible-1-problem", "zzzzzz", "Meyarlar yoxdur", "Meyarları açıqlamaq");
        typed[14] = "responsible-1";
        typed[15] = given.otherHead().publicId();
        assertThat(deputy.post(at, typed).body()).contains("responsible-1-problem");
        typed[15] = teacher;
        typed[5] = "2027-02-01";
        typed[13] = "2027-03-01";
        assertThat(deputy.post(at, typed).body()).contains("visited-problem");
        typed[5] = "2026-11-20";
        assertThat(deputy.post(at, typed).location()).isEqualTo(at);
        assertThat(given.deputy().does(() -> read.note(note)).advice())
                .extracting(Note.Advice::responsiblePublicId)
                .containsExactly(teacher);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
