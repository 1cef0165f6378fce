package org.birge.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.development.note.BeginNote;
import org.birge.development.note.FinishNote;
import org.birge.development.note.FirstControls;
import org.birge.development.note.WriteNote;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** Inside-school control in the school of the story: one control ended in a note three weeks ago, with advice under way and a next look ahead. */
@Component
class NoteChapter implements DemoChapter {

    private static final int DAYS_AGO = 16;

    private final FirstControls controls;
    private final BeginNote begin;
    private final WriteNote write;
    private final FinishNote finish;
    private final CountryPack pack;
    private final Words words;

    NoteChapter(
            FirstControls controls,
            BeginNote begin,
            WriteNote write,
            FinishNote finish,
            CountryPack pack,
            Messages messages) {
        this.controls = controls;
        this.begin = begin;
        this.write = write;
        this.finish = finish;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void tell(DemoCast cast) {
        DemoSchool school = cast.story();
        DemoPerson deputy = school.withPost("deputy-teaching").getFirst();
        Scope scope = DemoCast.as(school, deputy, "deputy");
        LocalDate day = pack.yearOf(cast.today()).plusSchoolDays(cast.today(), -DAYS_AGO);
        Instant noon = day.atTime(12, 0).atZone(pack.timeZone()).toInstant();
        Scope.run(
                scope,
                () -> StoryClock.at(noon, () -> {
                    controls.on(day).ifPresent(measure -> told(cast, school, day, measure));
                    return true;
                }));
    }

    private void told(DemoCast cast, DemoSchool school, LocalDate day, FirstControls.Control control) {
        List<DemoPerson> teachers = school.withPost("teacher");
        List<String> people = controls.publicIds(List.of(
                teachers.getFirst().id(), teachers.get(1).id(), teachers.get(2).id()));
        String note = begin.run(control.measure(), pack.defaultLanguage());
        LocalDate soon = pack.yearOf(cast.today()).plusSchoolDays(cast.today(), 5);
        write.run(new WriteNote.Command(
                note,
                0,
                control.theme(),
                day,
                words.of("demo.note.looked"),
                words.of("demo.note.found"),
                words.of("demo.note.strengths"),
                "head-meeting",
                pack.yearOf(cast.today()).plusSchoolDays(cast.today(), 9),
                people,
                List.of(
                        new WriteNote.Line(words.of("demo.note.advice"), people.getFirst(), soon),
                        new WriteNote.Line(words.of("demo.note.advice-plans"), people.get(1), soon))));
        finish.run(note, 1);
    }
}
