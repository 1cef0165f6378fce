package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.growth.lesson.AnalyseLesson;
import org.birge.growth.lesson.AnswerOffer;
import org.birge.growth.lesson.CallOffLesson;
import org.birge.growth.lesson.LessonOffer;
import org.birge.growth.lesson.LessonTime;
import org.birge.growth.lesson.OfferLesson;
import org.birge.growth.lesson.RecordLesson;
import org.birge.growth.lesson.VisitLesson;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Open lessons of a few schools: held with what guests took along, ahead with places left, waiting for a head, called off. */
@Component
class LessonChapter implements DemoChapter {

    private static final LocalTime HOUR = LocalTime.of(14, 20);
    private static final int DAYS_BEFORE = -6;

    /** What each topic is of; empty where any subject does. */
    private static final List<String> SUBJECTS = List.of("mathematics", "", "", "history", "primary");

    /** How far a lesson has come. */
    private enum Course {
        OFFERED,
        LISTED,
        HELD,
        CALLED_OFF
    }

    /** @param teacher counted from 0 among the teachers of the school; days are school days from today; guests are schools they come from */
    private record Told(
            int school, int teacher, int topic, int days, int hour, int places, List<Integer> guests, Course course) {}

    private static final List<Told> ALL = List.of(
            new Told(0, 0, 1, -9, 10, 6, List.of(1, 2, 3, 5), Course.HELD),
            new Told(3, 1, 2, -13, 11, 8, List.of(0, 4), Course.HELD),
            new Told(2, 1, 3, -5, 9, 4, List.of(0, 1), Course.HELD),
            new Told(0, 5, 5, 5, 10, 6, List.of(1, 2, 4), Course.LISTED),
            new Told(1, 2, 4, 4, 9, 3, List.of(0, 5, 7), Course.LISTED),
            new Told(4, 1, 2, 7, 11, 5, List.of(2), Course.LISTED),
            new Told(5, 0, 1, 8, 12, 5, List.of(0), Course.LISTED),
            new Told(7, 1, 5, 11, 10, 10, List.of(), Course.LISTED),
            new Told(0, 7, 4, 9, 11, 6, List.of(), Course.OFFERED),
            new Told(6, 1, 3, 6, 10, 4, List.of(0, 1), Course.CALLED_OFF));

    private final OfferLesson offer;
    private final AnswerOffer answer;
    private final VisitLesson visit;
    private final RecordLesson record;
    private final AnalyseLesson analyse;
    private final CallOffLesson callOff;
    private final CountryPack pack;
    private final Words words;

    LessonChapter(
            OfferLesson offer,
            AnswerOffer answer,
            VisitLesson visit,
            RecordLesson record,
            AnalyseLesson analyse,
            CallOffLesson callOff,
            CountryPack pack,
            Messages messages) {
        this.offer = offer;
        this.answer = answer;
        this.visit = visit;
        this.record = record;
        this.analyse = analyse;
        this.callOff = callOff;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public void tell(DemoCast cast) {
        ALL.stream().filter(told -> told.school() < cast.schools().size()).forEach(told -> tell(cast, told));
    }

    private void tell(DemoCast cast, Told told) {
        DemoSchool school = cast.schools().get(told.school());
        List<DemoPerson> teachers = school.withPost("teacher");
        if (teachers.size() <= told.teacher()) {
            return;
        }
        DemoPerson teacher = teacher(teachers, told);
        Scope showing = DemoCast.as(school, teacher, "teacher");
        Scope head = DemoCast.as(school, school.head(), "head");
        Calendar year = pack.yearOf(cast.today());
        LocalDate day = year.plusSchoolDays(cast.today(), told.days());
        LocalDate said = year.plusWorkingDays(day.isBefore(cast.today()) ? day : cast.today(), DAYS_BEFORE);
        String topic = "demo.lessons." + told.topic();
        String[] lesson = {""};
        on(
                said,
                showing,
                () -> lesson[0] = offer.run(new LessonOffer(
                        subject(teacher),
                        words.of("demo.lessons.class." + told.topic()),
                        words.of(topic),
                        words.of(topic + ".words"),
                        new LessonTime(day, LocalTime.of(told.hour(), 0), LocalTime.of(told.hour(), 45)),
                        null,
                        told.places(),
                        "region")));
        if (told.course() == Course.OFFERED) {
            return;
        }
        on(said.plusDays(1), head, () -> answer.agree(lesson[0], 0));
        List<Scope> guests = told.guests().stream()
                .filter(from -> from < cast.schools().size())
                .map(from -> guest(cast.schools().get(from), told.topic()))
                .toList();
        guests.forEach(guest -> on(said.plusDays(2), guest, () -> visit.signUp(lesson[0])));
        if (told.course() == Course.CALLED_OFF) {
            on(
                    said.plusDays(3),
                    showing,
                    () -> callOff.run(new CallOffLesson.Command(lesson[0], 1, words.of("demo.lessons.off"))));
        }
        if (told.course() == Course.HELD) {
            hold(lesson[0], day, showing, guests);
        }
    }

    /** Somebody who teaches what the topic is of, where the school has one. */
    private static DemoPerson teacher(List<DemoPerson> teachers, Told told) {
        DemoPerson usual = teachers.get(told.teacher());
        String subject = SUBJECTS.get(told.topic() - 1);
        return subject.isEmpty() || subject.equals(usual.subject())
                ? usual
                : teachers.stream()
                        .filter(one -> subject.equals(one.subject()))
                        .findFirst()
                        .orElse(usual);
    }

    /** Whoever signed up last could not come; all but one of the others have written. */
    private void hold(String lesson, LocalDate day, Scope showing, List<Scope> guests) {
        List<Long> people = guests.stream().map(Scope::person).toList();
        List<Long> there = people.size() > 2 ? people.subList(0, people.size() - 1) : people;
        on(day, showing, () -> record.run(new RecordLesson.Command(lesson, 1, there)));
        for (int i = 0; i < Math.min(2, there.size()); i++) {
            String key = "demo.lessons.takes." + (i + 1);
            @Nullable String asks = i == 0 ? words.of("demo.lessons.asks") : null;
            on(
                    day.plusDays(1),
                    guests.get(i),
                    () -> analyse.run(new AnalyseLesson.Command(lesson, words.of(key), asks)));
        }
    }

    /** The sixth teacher of the school of the story has an account of the demo; of other schools any. */
    private static Scope guest(DemoSchool school, int topic) {
        List<DemoPerson> teachers = school.withPost("teacher");
        return DemoCast.as(school, teachers.get(Math.min(topic == 1 ? 4 : 5, teachers.size() - 1)), "teacher");
    }

    private String subject(DemoPerson teacher) {
        return Objects.requireNonNullElse(
                teacher.subject(), pack.subjects().getFirst().code());
    }

    private void on(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(HOUR).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
