package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.birge.access.Actor;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("J1b.6 Guests of open lessons: places, who sees whom, what one takes along")
@BirgeTest
class LessonGuestsTest {

    private final Given given;
    private final MovableClock clock;
    private final AutowireCapableBeanFactory beans;
    private final TestDatabase database;
    private final LessonStory story;

    LessonGuestsTest(Given given, MovableClock clock, AutowireCapableBeanFactory beans, TestDatabase database) {
        this.given = given;
        this.clock = clock;
        this.beans = beans;
        this.database = database;
        this.story = beans.createBean(LessonStory.class);
    }

    @BeforeEach
    void onTheFirstDay() {
        clock.reset();
    }

    @Test
    @DisplayName("of two who take the last place at once one gets it")
    void theLastPlace() throws Exception {
        String lesson = story.listed(10, 1, "region");
        List<Person> both = List.of(given.unionHead(), given.otherHead());
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> tries = both.stream()
                    .map(one -> people.submit(() -> {
                        start.await();
                        try {
                            story.visitedBy(one, lesson);
                            return true;
                        } catch (Refusal full) {
                            assertThat(full.key()).isEqualTo("lessons.refusal.full");
                            return false;
                        }
                    }))
                    .toList();
            assertThat(List.of(tries.getFirst().get(), tries.getLast().get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(story.page(given.teacher(), lesson).guests()).hasSize(1);
    }

    @Test
    @DisplayName("another school sees the lesson with its teacher and nothing else; the guest's head sees who goes")
    void whoSeesWhom() {
        String lesson = story.listed(11, 4, "region");
        story.visitedBy(given.otherHead(), lesson);
        story.visitedBy(given.unionHead(), lesson);
        LessonPage seen = story.page(given.otherHead(), lesson);
        assertThat(seen.lesson().teacher()).isEqualTo(LessonStory.shortName(given.teacher()));
        assertThat(seen.lesson().free()).isEqualTo(2);
        assertThat(seen.guests()).singleElement().satisfies(guest -> assertThat(guest.name())
                .isEqualTo(LessonStory.shortName(given.otherHead())));
        assertThat(seen.history()).isEmpty();
        assertThat(story.page(given.teacher(), lesson).guests())
                .extracting(LessonPage.Guest::name)
                .containsExactly(LessonStory.shortName(given.otherHead()), LessonStory.shortName(given.unionHead()));
        assertThat(story.page(given.secretary(), lesson).guests()).isEmpty();
        assertThat(told(given.head(), "lessons.notice.guest-of-yours", lesson)).isEqualTo(1);
        assertThat(told(given.teacher(), "lessons.notice.guest", lesson)).isEqualTo(2);
    }

    @Test
    @DisplayName("what is offered to the district is not there for another district")
    void theDistrictAlone() {
        String lesson = story.listed(12, 4, "district");
        assertThatThrownBy(() -> story.page(given.otherHead(), lesson)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.visitedBy(given.otherHead(), lesson)).isInstanceOf(NotFound.class);
        assertThat(story.page(given.methodist(), lesson).lesson().topic()).startsWith("Faizlərin");
    }

    @Test
    @DisplayName("what a guest takes along is read by the teacher and the guest; the head sees how many have written")
    void analysesAreBetweenTwo() {
        String lesson = story.listed(13, 4, "region");
        story.visitedBy(given.otherHead(), lesson);
        story.visitedBy(given.unionHead(), lesson);
        story.held(lesson);
        given.otherHead().runs(() -> bean(AnalyseLesson.class)
                .run(new AnalyseLesson.Command(lesson, "Büdcəni öz sinfimdə qurduracağam.", "Neçə dərs çəkdi?")));
        assertThat(story.page(given.teacher(), lesson).written())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo(LessonStory.shortName(given.otherHead())));
        assertThat(story.page(given.otherHead(), lesson).written()).singleElement();
        for (Person other : List.of(given.head(), given.unionHead(), given.methodist())) {
            LessonPage page = story.page(other, lesson);
            assertThat(page.written()).isEmpty();
            assertThat(page.analyses()).isEqualTo(1);
        }
        assertThat(told(given.teacher(), "lessons.notice.analysed", lesson)).isEqualTo(1);
    }

    @Test
    @DisplayName("whoever did not come writes nothing; a lesson called off is told to all who would have come")
    void notThereAndCalledOff() {
        String missed = story.listed(14, 4, "region");
        story.visitedBy(given.otherHead(), missed);
        clock.moveTo(LessonStory.DAY);
        given.head().runs(() -> bean(RecordLesson.class)
                .run(new RecordLesson.Command(missed, story.version(missed), List.of())));
        refused(
                given.otherHead(),
                () -> bean(AnalyseLesson.class).run(new AnalyseLesson.Command(missed, "Bəyəndim.", null)),
                "lessons.refusal.not-there");
        clock.reset();
        String off = story.listed(15, 4, "region");
        story.visitedBy(given.otherHead(), off);
        given.teacher().runs(() -> bean(CallOffLesson.class)
                .run(new CallOffLesson.Command(off, story.version(off), "Səhhətimə görə.")));
        assertThat(told(given.otherHead(), "lessons.notice.called-off", off)).isEqualTo(1);
        assertThat(told(given.head(), "lessons.notice.called-off", off)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "times that have passed, days without lessons, two lessons at once, fewer places than guests and stale pages are refused")
    void refused() {
        String lesson = story.listed(16, 2, "region");
        story.visitedBy(given.unionHead(), lesson);
        story.visitedBy(given.otherHead(), lesson);
        refused(given.teacher(), () -> story.offered(16, 3, "region"), "lessons.refusal.same-time");
        refused(given.teacher(), () -> at(LocalDate.of(2026, 11, 28)), "lessons.problem.no-school");
        refused(given.teacher(), () -> at(LocalDate.of(2026, 11, 20)), "lessons.problem.day");
        refused(given.secretary(), () -> bean(VisitLesson.class).signUp(lesson), "lessons.refusal.full");
        refused(
                given.head(),
                () -> bean(ChangeLesson.class)
                        .run(new ChangeLesson.Command(
                                lesson, story.version(lesson), LessonStory.offer(16, 1, "region"))),
                "lessons.refusal.places-taken");
        refused(
                given.head(),
                () -> bean(CallOffLesson.class).run(new CallOffLesson.Command(lesson, 77, "Səbəb")),
                "web.refusal.stale");
        refused(
                given.head(),
                () -> bean(RecordLesson.class).run(new RecordLesson.Command(lesson, story.version(lesson), List.of())),
                "lessons.refusal.day-ahead");
        clock.moveTo(LessonStory.DAY.plusDays(1));
        refused(given.unionHead(), () -> bean(VisitLesson.class).leave(lesson), "lessons.refusal.begun");
    }

    @Test
    @DisplayName("the list of the region names lessons ahead, not offers; the head sees where the school's people go")
    void lists() {
        String offered = story.offered(17, 3, "region");
        String listed = story.listed(18, 3, "region");
        story.visitedBy(given.unionHead(), listed);
        assertThat(ids(given.otherHead(), "ahead")).contains(listed).doesNotContain(offered);
        assertThat(ids(given.head(), "school")).contains(listed, offered);
        assertThat(lines(given.head(), "guests"))
                .filteredOn(line -> line.publicId().equals(listed))
                .singleElement()
                .satisfies(line -> assertThat(line.ours()).contains(LessonStory.shortName(given.unionHead())));
        assertThat(ids(given.unionHead(), "own")).contains(listed);
        assertThat(ids(given.otherHead(), "school")).isEmpty();
    }

    private List<String> ids(Person reader, String view) {
        return lines(reader, view).stream().map(LessonLine::publicId).toList();
    }

    private List<LessonLine> lines(Person reader, String view) {
        Actor actor = new Actor(
                reader.account(),
                reader.id(),
                reader.name(),
                Language.AZ,
                new Actor.Grant(
                        reader.grant(),
                        "grant",
                        reader.role(),
                        reader.place().id(),
                        reader.place().publicId(),
                        "school",
                        "school",
                        reader.place().low(),
                        reader.place().high()),
                List.of());
        return reader.does(() -> bean(ReadLessons.class).all(actor, Map.of("view", view)));
    }

    private String at(LocalDate day) {
        LessonOffer offer = LessonStory.offer(9, 3, "region");
        return bean(OfferLesson.class)
                .run(new LessonOffer(
                        offer.subject(),
                        offer.className(),
                        offer.topic(),
                        offer.words(),
                        new LessonTime(day, LocalTime.of(9, 0), LocalTime.of(9, 45)),
                        null,
                        3,
                        "region"));
    }

    private void refused(Person who, Runnable action, String key) {
        assertThatThrownBy(() -> who.runs(action)).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }

    private long told(Person person, String key, String lesson) {
        return database.superuser()
                .sql(
                        "select count(*) from notifications.notice where person_id = :person and key = :key and link = :link")
                .param("person", person.id())
                .param("key", key)
                .param("link", "/lessons/" + lesson)
                .query(Long.class)
                .single();
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
