package org.birge.growth.lesson;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;

/** An open lesson brought as far as a test needs it, through the commands the pages call. */
final class LessonStory {

    /** The Tuesday after the day on which tests begin. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Given given;
    private final MovableClock clock;
    private final OfferLesson offerLesson;
    private final AnswerOffer answerOffer;
    private final VisitLesson visitLesson;
    private final RecordLesson recordLesson;
    private final CallOffLesson callOffLesson;
    private final ReadLesson readLesson;

    LessonStory(
            Given given,
            MovableClock clock,
            OfferLesson offerLesson,
            AnswerOffer answerOffer,
            VisitLesson visitLesson,
            RecordLesson recordLesson,
            CallOffLesson callOffLesson,
            ReadLesson readLesson) {
        this.given = given;
        this.clock = clock;
        this.offerLesson = offerLesson;
        this.answerOffer = answerOffer;
        this.visitLesson = visitLesson;
        this.recordLesson = recordLesson;
        this.callOffLesson = callOffLesson;
        this.readLesson = readLesson;
    }

    static LessonOffer offer(int hour, int places, String reach) {
        return new LessonOffer(
                "mathematics",
                "7-b",
                "Faizlərin gündəlik həyatda tətbiqi",
                "Şagirdlər qruplarda ailə büdcəsi qurur.",
                new LessonTime(DAY, LocalTime.of(hour, 0), LocalTime.of(hour, 45)),
                null,
                places,
                reach);
    }

    String offered(int hour, int places, String reach) {
        return given.teacher().does(() -> offerLesson.run(offer(hour, places, reach)));
    }

    String listed(int hour, int places, String reach) {
        String lesson = offered(hour, places, reach);
        given.head().runs(() -> answerOffer.agree(lesson, 0));
        return lesson;
    }

    void visitedBy(Person guest, String lesson) {
        guest.runs(() -> visitLesson.signUp(lesson));
    }

    /** Held at that hour; every guest came. */
    void held(String lesson) {
        clock.moveTo(DAY);
        List<Long> all = page(given.teacher(), lesson).guests().stream()
                .map(LessonPage.Guest::id)
                .toList();
        given.teacher().runs(() -> recordLesson.run(new RecordLesson.Command(lesson, version(lesson), all)));
    }

    /** In this state, with a guest where there can be one. */
    String in(LessonState state, int hour, Person guest) {
        String lesson = offered(hour, 5, "region");
        if (state == LessonState.DECLINED) {
            given.head().runs(() -> answerOffer.decline(lesson, 0, "Həmin gün olimpiada var."));
        }
        if (state == LessonState.OFFERED || state == LessonState.DECLINED) {
            return lesson;
        }
        given.head().runs(() -> answerOffer.agree(lesson, 0));
        visitedBy(guest, lesson);
        if (state == LessonState.HELD) {
            held(lesson);
        }
        if (state == LessonState.CALLED_OFF) {
            given.teacher()
                    .runs(() ->
                            callOffLesson.run(new CallOffLesson.Command(lesson, version(lesson), "Müəllim xəstədir.")));
        }
        return lesson;
    }

    LessonPage page(Person reader, String lesson) {
        return reader.does(() -> readLesson.page(lesson));
    }

    long version(String lesson) {
        return page(given.head(), lesson).lesson().version();
    }

    /** Surname and first name, as pages call people. */
    static String shortName(Person person) {
        String[] names = person.name().split(" ");
        return names[0] + " " + names[1];
    }
}
