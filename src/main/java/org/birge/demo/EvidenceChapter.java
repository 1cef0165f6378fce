package org.birge.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.documents.Files;
import org.birge.documents.StoredFile;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.AttachPhoto;
import org.birge.tasks.TakeAttendance;
import org.birge.tasks.TasksOf;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** What shows the work: photos of some measures, who came to a seminar, and a list prepared for the next one. */
@Component
class EvidenceChapter implements DemoChapter {

    private static final int SCHOOLS = 3;
    private static final int WITH_PHOTOS = 3;

    private record Owned(DemoPerson person, TasksOf.Owed task) {}

    private final TasksOf tasksOf;
    private final AttachPhoto attachPhoto;
    private final TakeAttendance takeAttendance;
    private final Files files;
    private final CountryPack pack;
    private final Words words;

    EvidenceChapter(
            TasksOf tasksOf,
            AttachPhoto attachPhoto,
            TakeAttendance takeAttendance,
            Files files,
            CountryPack pack,
            Messages messages) {
        this.tasksOf = tasksOf;
        this.attachPhoto = attachPhoto;
        this.takeAttendance = takeAttendance;
        this.files = files;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public void tell(DemoCast cast) {
        int schools = Math.min(SCHOOLS, cast.schools().size());
        for (DemoSchool school : cast.schools().subList(0, schools)) {
            List<Owned> owned = owned(school, cast.today().plusDays(60));
            int pictured = school == cast.story() ? WITH_PHOTOS : 1;
            for (int n = 0; n < Math.min(pictured, owned.size()); n++) {
                photos(school, owned.get(n), cast.today().minusDays(3 + n), n);
            }
            if (owned.size() > 1) {
                list(
                        school,
                        owned.getFirst(),
                        cast.today().minusDays(3),
                        cast.today().minusDays(3),
                        true);
                list(
                        school,
                        owned.get(1),
                        cast.today().plusDays(5),
                        cast.today().minusDays(1),
                        false);
            }
        }
    }

    /** Measures still under way, one of each person, the soonest due first. */
    private List<Owned> owned(DemoSchool school, LocalDate until) {
        Scope head = DemoCast.as(school, school.head(), "head");
        return school.staff().stream()
                .flatMap(person -> Scope.call(head, () -> tasksOf.owedBy(person.id())).stream()
                        .filter(task ->
                                task.kind().equals("measure") && task.due().isBefore(until))
                        .limit(1)
                        .map(task -> new Owned(person, task)))
                .limit(6)
                .toList();
    }

    private void photos(DemoSchool school, Owned owned, LocalDate day, int turn) {
        at(day, DemoCast.as(school, owned.person(), "teacher"), () -> {
            for (int n = 1; n <= 3; n++) {
                StoredFile photo = files.store(new ByteArrayInputStream(DemoPhotos.drawn(turn * 3 + n)));
                attachPhoto.run(new AttachPhoto.Command(
                        owned.task().publicId(),
                        words.of("demo.evidence.photo-" + n),
                        "photo-" + n + ".jpg",
                        photo,
                        files.preview(photo).orElse(null),
                        null));
            }
        });
    }

    /** Most of a school come; some are always away. */
    private void list(DemoSchool school, Owned owned, LocalDate day, LocalDate written, boolean held) {
        Set<Long> people = school.staff().stream()
                .filter(person -> person.id() % 3 != 0)
                .limit(18)
                .map(DemoPerson::id)
                .collect(Collectors.toSet());
        at(
                written,
                DemoCast.as(school, owned.person(), "teacher"),
                () -> takeAttendance.run(new TakeAttendance.Command(
                        owned.task().publicId(), null, 0, day, "", people, held ? 4 : 0, held)));
    }

    private void at(LocalDate day, Scope scope, Runnable action) {
        var moment = day.atTime(15, 0).atZone(pack.timeZone()).toInstant();
        Scope.run(
                scope,
                () -> StoryClock.at(moment, () -> {
                    action.run();
                    return true;
                }));
    }
}
