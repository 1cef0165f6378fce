package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.birge.documents.UnsafeFile;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("J1d.9 Master lessons: every command by everybody in every state, the recording and the discussion")
@BirgeTest
class MasterTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    /** Nobody comes to two lessons at once. */
    private static int turn;

    private final Given given;
    private final Visitors visitors;
    private final MovableClock clock;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;

    MasterTableTest(
            Given given,
            Visitors visitors,
            MovableClock clock,
            ApplicationContext beans,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.clock = clock;
        this.beans = beans;
        this.transactions = transactions;
    }

    @BeforeEach
    void onTheFirstDay() {
        clock.reset();
    }

    @Test
    @DisplayName("what the table allows succeeds, all else is refused; a draft is the centre's alone")
    void walked() {
        TableWalk<MasterCommand, MasterState> walk = new TableWalk<>(MasterRules.TABLE, transactions)
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE)
                .with(given.teacher(), Party.COLLEAGUE, Party.AUTHOR)
                .with(given.head(), Party.COLLEAGUE)
                .with(given.otherHead(), Party.COLLEAGUE)
                .with(given.mentor(), Party.COLLEAGUE)
                .with(given.unionHead(), Party.COLLEAGUE, Party.GUEST)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.ministryOfficer());
        for (MasterState state : MasterState.values()) {
            String lesson = in(state);
            String comment = state == MasterState.SHOWN ? comment(given.otherHead(), lesson) : "none";
            long version = version(lesson);
            clock.moveTo(DAY);
            walk.in(state, (command, who) -> give(command, lesson, version, comment));
        }
        assertThat(walk.tried()).isEqualTo(4 * 11 * 9);
    }

    @Test
    @DisplayName(
            "one's own words are taken back within a day; what the centre hides leaves the reason, and others' words"
                    + " are not there to take")
    void discussed() {
        String lesson = in(MasterState.SHOWN);
        String own = comment(given.teacher(), lesson);
        assertThatThrownBy(() -> given.otherHead().runs(() -> discuss().takeBack(lesson, own)))
                .isInstanceOf(NotFound.class);
        clock.forward(Duration.ofHours(25));
        refused(given.teacher(), () -> discuss().takeBack(lesson, own), "masters.refusal.comment-old");
        refused(given.methodist(), () -> discuss().hide(lesson, own, " "), "lessons.refusal.no-reason");
        given.methodist().runs(() -> discuss().hide(lesson, own, "Şagirdin adı yazılıb."));
        assertThat(page(given.otherHead(), lesson).comments()).singleElement().satisfies(one -> {
            assertThat(one.words()).isNull();
            assertThat(one.name()).isNull();
            assertThat(one.hidden()).isEqualTo("Şagirdin adı yazılıb.");
        });
        String fresh = comment(given.teacher(), lesson);
        given.teacher().runs(() -> discuss().takeBack(lesson, fresh));
        assertThat(page(given.teacher(), lesson).comments()).hasSize(1);
    }

    @Test
    @DisplayName("a recording is an address read under encryption or a file judged by its content")
    void recorded() {
        String lesson = plan(null);
        refused(given.methodist(), () -> show().announce(lesson, version(lesson)), "masters.refusal.nothing-to-see");
        for (String wrong :
                new String[] {"http://video.az/1", "javascript:alert(1)", "https://ad:parol@video.az/", "video"}) {
            refused(given.methodist(), () -> show().recordAt(lesson, version(lesson), wrong), "masters.problem.link");
        }
        assertThatThrownBy(() -> given.methodist().runs(() -> show().recordIn(
                                lesson, version(lesson), "dərs.html", content("<html><script>1</script>"))))
                .isInstanceOf(UnsafeFile.class);
        given.methodist()
                .runs(() -> show().recordIn(lesson, version(lesson), "konspekt.txt", content("Dərsin gedişi")));
        assertThat(visitors.as(given.teacher())
                        .get("/lessons/masters/" + lesson + "/file")
                        .status())
                .isEqualTo(404);
        given.methodist().runs(() -> show().announce(lesson, version(lesson)));
        assertThat(page(given.teacher(), lesson).lesson().state()).isEqualTo(MasterState.SHOWN);
        assertThat(visitors.as(given.teacher())
                        .get("/lessons/masters/" + lesson + "/file")
                        .body())
                .contains("Dərsin gedişi");
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Person who, Runnable action, String key) {
        assertThatThrownBy(() -> who.runs(action)).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }

    private String comment(Person person, String lesson) {
        person.runs(() -> discuss().say(lesson, "Qruplarla iş aydın göstərilib."));
        return page(person, lesson).comments().getLast().publicId();
    }

    private MasterPage page(Person reader, String lesson) {
        return reader.does(() -> bean(ReadMasterLesson.class).page(lesson));
    }

    private long version(String lesson) {
        return page(given.methodist(), lesson).lesson().version();
    }

    private String plan(@Nullable LessonTime time) {
        return given.methodist().does(() -> bean(PlanMasterLesson.class).run(sketch(time)));
    }

    private MasterPlan sketch(@Nullable LessonTime time) {
        return new MasterPlan(
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
                time,
                "Mərkəzin zalı",
                "https://yayim.example/ders",
                null);
    }

    private String in(MasterState state) {
        LocalTime begins = LocalTime.of(12, 0).plusMinutes(15L * turn++);
        String lesson = plan(new LessonTime(DAY, begins, begins.plusMinutes(10)));
        if (state == MasterState.DRAFT) {
            return lesson;
        }
        given.methodist().runs(() -> show().announce(lesson, 0));
        given.unionHead().runs(() -> bean(VisitMasterLesson.class).signUp(lesson));
        if (state == MasterState.SHOWN) {
            clock.moveTo(DAY);
            given.methodist().runs(() -> show().show(lesson, 1));
        }
        if (state == MasterState.CALLED_OFF) {
            given.methodist().runs(() -> show().callOff(lesson, 1, "Zal təmirdədir."));
        }
        return lesson;
    }

    private void give(MasterCommand command, String lesson, long version, String comment) {
        switch (command) {
            case READ -> bean(ReadMasterLesson.class).page(lesson);
            case CHANGE ->
                bean(PlanMasterLesson.class)
                        .change(
                                lesson,
                                version,
                                sketch(new LessonTime(
                                        LocalDate.of(2026, 12, 3), LocalTime.of(15, 0), LocalTime.of(16, 0))));
            case ANNOUNCE -> show().announce(lesson, version);
            case SHOW -> show().show(lesson, version);
            case RECORD -> show().recordAt(lesson, version, "https://video.example/1");
            case SIGN_UP -> bean(VisitMasterLesson.class).signUp(lesson);
            case LEAVE -> bean(VisitMasterLesson.class).leave(lesson);
            case COMMENT -> discuss().say(lesson, "Aydın oldu.");
            case MODERATE -> discuss().hide(lesson, comment, "Ad yazılıb.");
            case ANALYSE -> show().analyse(lesson, version, "Sualların növləri.");
            case CALL_OFF -> show().callOff(lesson, version, "Zal təmirdədir.");
        }
    }

    private ShowMasterLesson show() {
        return bean(ShowMasterLesson.class);
    }

    private DiscussMasterLesson discuss() {
        return bean(DiscussMasterLesson.class);
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
