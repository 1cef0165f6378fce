package org.birge.growth.training;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the forms with which sessions are planned and moved. */
@Component
class TrainingForms {

    private static final int TRAINERS = 2;
    private static final int DAYS_AHEAD = 14;
    private static final int DAYS_TO_APPLY = 7;

    private final OneCourse courses;
    private final Trainings trainings;
    private final Enrolments enrolments;
    private final OwnColleagues colleagues;
    private final TrainingDays days;
    private final CountryPack pack;
    private final JdbcClient sql;

    TrainingForms(
            OneCourse courses,
            Trainings trainings,
            Enrolments enrolments,
            OwnColleagues colleagues,
            TrainingDays days,
            CountryPack pack,
            JdbcClient sql) {
        this.courses = courses;
        this.trainings = trainings;
        this.enrolments = enrolments;
        this.colleagues = colleagues;
        this.days = days;
        this.pack = pack;
        this.sql = sql;
    }

    /** A new session; what is not typed is as usual. */
    @Transactional(readOnly = true)
    TrainingForm planned(String course, Map<String, String> given) {
        Course of = courses.toPlan(course);
        Map<String, String> typed = new HashMap<>(given);
        usual(typed);
        return form(typed, course, of.title(), null, 0, false, DaysBefore.NONE);
    }

    /** A seminar whose course is written with it. */
    TrainingForm seminar(Map<String, String> given) {
        Map<String, String> typed = new HashMap<>(given);
        usual(typed);
        return form(typed, "", "", null, 0, false, DaysBefore.NONE);
    }

    private void usual(Map<String, String> typed) {
        LocalDate first = pack.yearOf(days.today()).plusSchoolDays(days.today(), DAYS_AHEAD);
        typed.putIfAbsent("first", first.toString());
        typed.putIfAbsent("apply", first.minusDays(DAYS_TO_APPLY).toString());
        typed.putIfAbsent("count", "1");
        typed.putIfAbsent("begins", "10:00");
        typed.putIfAbsent("ends", "15:00");
        typed.putIfAbsent("capacity", "25");
    }

    /** A session as it stands. */
    @Transactional(readOnly = true)
    TrainingForm asItStands(String publicId) {
        Training training = trainings.find(publicId).demand(TrainingCommand.CHANGE, Scope.current());
        DaysBefore before = trainings.before(training);
        return moved(training, asItStands(training, before), training.version(), before);
    }

    /** What is typed over a session that was read at this version; it is saved at no other. */
    @Transactional(readOnly = true)
    TrainingForm moved(String publicId, Map<String, String> typed, long version) {
        Training training = trainings.find(publicId).demand(TrainingCommand.CHANGE, Scope.current());
        return moved(training, typed, version, trainings.before(training));
    }

    private TrainingForm moved(Training training, Map<String, String> typed, long version, DaysBefore before) {
        String course = sql.sql("select public_id from growth.course where id = :id")
                .param("id", training.course())
                .query(String.class)
                .single();
        return form(
                typed,
                course,
                training.title(),
                training.publicId(),
                version,
                !enrolments.peopleOf(training.id()).isEmpty(),
                before);
    }

    private Map<String, String> asItStands(Training training, DaysBefore before) {
        Map<String, String> typed = new HashMap<>();
        typed.put("first", training.firstDay().toString());
        typed.put("apply", training.applyBy().toString());
        typed.put("count", Integer.toString(before.days().size()));
        typed.put("rhythm", before.weekly() ? "weekly" : "daily");
        typed.put("begins", training.begins().toString());
        typed.put("ends", training.ends().toString());
        typed.put("capacity", Integer.toString(training.capacity()));
        sql.sql("""
                select coalesce(t.place, '') as place, coalesce(t.link, '') as link, coalesce(t.language, '') as language, coalesce(t.outsider, '') as outsider,
                       (select array_agg(w.person_id::text order by w.person_id) from growth.training_trainer w where w.training_id = t.id) as trainers
                  from growth.training t
                 where t.id = :id
                """).param("id", training.id()).query(row -> {
            typed.put("place", row.getString("place"));
            typed.put("link", row.getString("link"));
            typed.put("language", row.getString("language"));
            typed.put("outsider", row.getString("outsider"));
            List<String> people = CourseRows.texts(row, "trainers");
            IntStream.range(0, Math.min(people.size(), TRAINERS))
                    .forEach(at -> typed.put("trainer" + (at + 1), people.get(at)));
        });
        return typed;
    }

    private TrainingForm form(
            Map<String, String> typed,
            String course,
            String title,
            @Nullable String training,
            long version,
            boolean told,
            DaysBefore before) {
        List<Picker> pickers = IntStream.rangeClosed(1, TRAINERS)
                .mapToObj(at -> named(Picker.of("trainer" + at, typed)).looked(colleagues::find))
                .toList();
        return new TrainingForm(
                typed,
                Problems.none(),
                course,
                title,
                training,
                version,
                told,
                pickers,
                laid(typed, before),
                pack.teachingLanguages(),
                before);
    }

    /** With the name of who was chosen before. */
    private Picker named(Picker picker) {
        if (!picker.text().isEmpty() || !picker.id().matches("\\d{1,18}")) {
            return picker;
        }
        return colleagues
                .name(Long.parseLong(picker.id()))
                .map(name -> new Picker(picker.name(), name, picker.id(), List.of()))
                .orElseGet(() -> new Picker(picker.name(), "", "", List.of()));
    }

    private List<TrainingPage.Day> laid(Map<String, String> typed, DaysBefore before) {
        String first = typed.getOrDefault("first", "");
        String count = typed.getOrDefault("count", "");
        if (!first.matches("20\\d\\d-(0[1-9]|1[0-2])-([0-2]\\d|3[01])")
                || !count.matches("\\d{1,2}")
                || Integer.parseInt(count) < 1
                || Integer.parseInt(count) > TrainingDays.MOST) {
            return List.of();
        }
        try {
            LocalDate from = LocalDate.parse(first);
            if (!before.begins(from) && !days.near(from)) {
                return List.of();
            }
            return before
                    .laid(
                            from,
                            Integer.parseInt(count),
                            typed.getOrDefault("rhythm", "").equals("weekly"),
                            days)
                    .stream()
                    .map(day -> new TrainingPage.Day(day, days.sort(day)))
                    .toList();
        } catch (DateTimeParseException wrong) {
            return List.of();
        }
    }
}
