package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("J1b.6 An open lesson is changed: its guests keep their place, its teacher is at one lesson at a time")
@BirgeTest
class LessonCircleTest {

    private final Given given;
    private final MovableClock clock;
    private final Visitors visitors;
    private final AutowireCapableBeanFactory beans;
    private final LessonStory story;

    LessonCircleTest(Given given, MovableClock clock, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.clock = clock;
        this.visitors = visitors;
        this.beans = beans;
        this.story = beans.createBean(LessonStory.class);
    }

    @BeforeEach
    void onTheFirstDay() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "drawn narrower, the lesson stays there for a guest of another district until that guest gives the place back")
    void narrower() {
        String lesson = story.listed(10, 4, "region");
        story.visitedBy(given.otherHead(), lesson);
        given.head().runs(() -> beans.getBean(ChangeLesson.class)
                .run(new ChangeLesson.Command(lesson, story.version(lesson), LessonStory.offer(10, 4, "district"))));
        LessonPage seen = story.page(given.otherHead(), lesson);
        assertThat(seen.guest()).isTrue();
        assertThat(seen.lesson().teacher()).isEqualTo(LessonStory.shortName(given.teacher()));
        var left = visitors.as(given.otherHead()).post("/lessons/" + lesson + "/place-given-back");
        assertThat(left.location()).endsWith("/lessons");
        assertThatThrownBy(() -> story.page(given.otherHead(), lesson)).isInstanceOf(NotFound.class);
        assertThat(story.page(given.teacher(), lesson).guests()).isEmpty();
    }

    @Test
    @DisplayName("moved to an hour at which its teacher shows another, it is refused and the form keeps what was typed")
    void sameTime() {
        story.listed(12, 4, "region");
        String lesson = story.listed(14, 4, "region");
        assertThatThrownBy(() -> given.head().runs(() -> beans.getBean(ChangeLesson.class)
                        .run(new ChangeLesson.Command(
                                lesson, story.version(lesson), LessonStory.offer(12, 4, "region")))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lessons.refusal.same-time");
        var answer = visitors.as(given.head())
                .post(
                        "/lessons/" + lesson + "/changes",
                        "version",
                        Long.toString(story.version(lesson)),
                        "subject",
                        "mathematics",
                        "class",
                        "7-b",
                        "topic",
                        "Başqa mövzu",
                        "words",
                        "Yazdıqlarım itməsin.",
                        "day",
                        LessonStory.DAY.toString(),
                        "begins",
                        "12:00",
                        "ends",
                        "12:45",
                        "room",
                        "",
                        "places",
                        "4",
                        "reach",
                        "region");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Yazdıqlarım itməsin.");
    }
}
