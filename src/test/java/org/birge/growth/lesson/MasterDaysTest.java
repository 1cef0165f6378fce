package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@DisplayName("J1d.9 A master lesson has its day, and its recording stays until it is taken away")
@BirgeTest
class MasterDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    private final Given given;
    private final Visitors visitors;
    private final MovableClock clock;
    private final ApplicationContext beans;

    MasterDaysTest(Given given, Visitors visitors, MovableClock clock, ApplicationContext beans) {
        this.given = given;
        this.visitors = visitors;
        this.clock = clock;
        this.beans = beans;
    }

    @BeforeEach
    void onTheFirstDay() {
        clock.reset();
    }

    @Test
    @DisplayName("an empty form changes nothing of the recording; it is taken away by its own button")
    void takenAway() {
        String lesson = announced();
        given.methodist().runs(() -> show().recordIn(
                        lesson,
                        version(lesson),
                        "konspekt.txt",
                        new ByteArrayInputStream("Dərsin gedişi".getBytes(StandardCharsets.UTF_8))));
        String address = "/lessons/masters/" + lesson;
        visitors.as(given.methodist())
                .post(address + "/recording", "version", Long.toString(version(lesson)), "link", "");
        assertThat(page(lesson).lesson().file()).isEqualTo("konspekt.txt");
        visitors.as(given.methodist()).post(address + "/recording/removal", "version", Long.toString(version(lesson)));
        assertThat(page(lesson).lesson().recorded()).isFalse();
    }

    @Test
    @DisplayName(
            "it is not shown before its day; a day that has passed or no calendar knows is neither planned nor announced")
    void days() {
        String early = announced();
        refused(() -> show().show(early, version(early)), "lessons.refusal.day-ahead");
        String late = plan(DAY);
        clock.moveTo(DAY.plusDays(1));
        refused(() -> show().announce(late, version(late)), "lessons.problem.day");
        for (LocalDate day : new LocalDate[] {DAY, LocalDate.of(999_999_999, 1, 1)}) {
            refused(() -> plan(day), "lessons.problem.day");
        }
    }

    private String announced() {
        String lesson = plan(DAY);
        given.methodist().runs(() -> show().announce(lesson, 0));
        return lesson;
    }

    private String plan(LocalDate day) {
        return given.methodist().does(() -> beans.getBean(PlanMasterLesson.class)
                .run(new MasterPlan(
                        "Dərsdə sual vermək",
                        "teaching",
                        null,
                        "local",
                        "az",
                        "none",
                        given.teacher().id(),
                        null,
                        null,
                        "Sualın hər səviyyəsi üçün nümunə.",
                        new LessonTime(day, LocalTime.of(15, 0), LocalTime.of(16, 0)),
                        "Mərkəzin zalı",
                        null,
                        null)));
    }

    private MasterPage page(String lesson) {
        return given.methodist()
                .does(() -> beans.getBean(ReadMasterLesson.class).page(lesson));
    }

    private long version(String lesson) {
        return page(lesson).lesson().version();
    }

    private void refused(Runnable action, String key) {
        assertThatThrownBy(() -> given.methodist().runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(key);
    }

    private ShowMasterLesson show() {
        return beans.getBean(ShowMasterLesson.class);
    }
}
