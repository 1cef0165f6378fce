package org.birge.registry.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("Leave and illness (cycle, 4)")
class EnterAbsenceTest {

    private final Given given;
    private final Visitors visitors;
    private final EnterAbsence enterAbsence;
    private final MovableClock clock;

    EnterAbsenceTest(Given given, Visitors visitors, EnterAbsence enterAbsence, MovableClock clock) {
        this.given = given;
        this.visitors = visitors;
        this.enterAbsence = enterAbsence;
        this.clock = clock;
    }

    @Test
    @DisplayName("Days away: none twice even when sent at once, no year 1 or 9999, nobody who does not work here")
    void daysAway() throws Exception {
        Person head = given.head();
        given.school().withStaff(5);
        Person teacher = given.teacher();
        String at = "/people/" + teacher.publicId() + "/absences";
        Visitor visitor = visitors.as(head);
        for (String[] days : new String[][] {
            {"0001-01-01", "0001-01-02"}, {"9999-12-30", "9999-12-31"}, {"+999999999-12-31", "+999999999-12-31"}
        }) {
            Visitor.Answer answer = visitor.post(at, "kind", "leave", "from", days[0], "until", days[1]);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"from-problem\"");
        }
        LocalDate from = clock.today().plusDays(3);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> sent = Stream.of(0, 1)
                    .map(days -> both.submit(() -> visitors.as(head)
                            .post(
                                    at,
                                    "kind",
                                    "illness",
                                    "from",
                                    from.plusDays(days).toString(),
                                    "until",
                                    from.plusDays(5).toString())
                            .status()))
                    .toList();
            assertThat(List.of(sent.get(0).get(), sent.get(1).get())).containsExactlyInAnyOrder(302, 422);
        }
        assertThatThrownBy(() -> head.runs(() -> enterAbsence.run(
                        new EnterAbsence.Command(given.otherHead().id(), "leave", from, from))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-here");
        String form = visitor.get(at)
                .body()
                .replaceFirst("(?s).*?/absences/([\\w-]+)/end.*?name=\"until\" value=\"([\\d-]+)\".*", "$1 $2");
        String[] read = form.split(" ");
        assertThat(visitor.post(at + "/" + read[0] + "/end", "until", from.toString())
                        .status())
                .as("read before somebody changed it")
                .isEqualTo(409);
        assertThat(visitor.post(at + "/" + read[0] + "/end", "until", read[1]).status())
                .isEqualTo(302);
    }
}
