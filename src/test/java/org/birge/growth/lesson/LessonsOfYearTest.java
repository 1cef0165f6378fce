package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("J1a.11 Open lessons in the year of a school's staff")
@BirgeTest
class LessonsOfYearTest {

    private static final String VISITED = "Başqa məktəblərin açıq dərslərində iştirak";

    private final Given given;
    private final MovableClock clock;
    private final Visitors visitors;
    private final LessonStory story;

    LessonsOfYearTest(Given given, MovableClock clock, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.clock = clock;
        this.visitors = visitors;
        this.story = beans.createBean(LessonStory.class);
    }

    @BeforeEach
    @AfterEach
    void onTheFirstDay() {
        clock.reset();
    }

    @Test
    @DisplayName("a visit counts where the lesson was another school's; whoever came from the next room is not counted")
    void visits() {
        String lesson = story.listed(10, 4, "region");
        story.visitedBy(given.deputy(), lesson);
        story.visitedBy(given.otherHead(), lesson);
        story.held(lesson);
        assertThat(staffOf(given.head())).contains("Açıq dərs").doesNotContain(VISITED);
        assertThat(staffOf(given.otherHead())).contains(VISITED + ": 1, iştirakçılar: 1 nəfər");
    }

    private String staffOf(Person head) {
        return visitors.as(head).in("az").get("/year/report/staff").body();
    }
}
