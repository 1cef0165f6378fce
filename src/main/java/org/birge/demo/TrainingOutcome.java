package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.growth.training.AnswerTraining;
import org.birge.growth.training.CloseTraining;
import org.birge.growth.training.HoldTraining;
import org.birge.growth.training.MarkTraining;
import org.birge.growth.training.SayWhatChanged;
import org.birge.growth.training.WriteResults;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** How the demo's seminar of the autumn went: who was there, who completed it, what they and their heads say some weeks later. */
@Component
class TrainingOutcome {

    /** Two teachers of each school, in the order of the places. */
    private static final int EACH = 2;

    private static final int WEEKS = 4;

    private final MarkTraining mark;
    private final HoldTraining hold;
    private final WriteResults results;
    private final CloseTraining close;
    private final AnswerTraining answer;
    private final SayWhatChanged change;
    private final CountryPack pack;
    private final Words words;

    TrainingOutcome(
            MarkTraining mark,
            HoldTraining hold,
            WriteResults results,
            CloseTraining close,
            AnswerTraining answer,
            SayWhatChanged change,
            CountryPack pack,
            Messages messages) {
        this.mark = mark;
        this.hold = hold;
        this.results = results;
        this.close = close;
        this.answer = answer;
        this.change = change;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    /** The last one was absent; of the others all but the first answer, who is still asked. */
    void tell(DemoCast cast, Scope centre, String training, LocalDate day, List<String> places) {
        List<String> there = places.subList(0, places.size() - 1);
        at(day, centre, () -> {
            mark.run(new MarkTraining.Command(training, day, Set.copyOf(there)));
            hold.run(new HoldTraining.Command(training));
            results.run(new WriteResults.Command(
                    training,
                    places.stream()
                            .map(place -> new WriteResults.Result(
                                    place,
                                    there.contains(place),
                                    there.contains(place) ? "№ " + (101 + there.indexOf(place)) : null))
                            .toList()));
            close.run(new CloseTraining.Command(training));
        });
        for (int i = 1; i < there.size(); i++) {
            DemoSchool school = cast.schools().get(i / EACH);
            String place = there.get(i);
            String said = i % 3 == 0 ? "partly" : "yes";
            String wrote = i % 2 == 0 ? words.of("demo.trainings.answer." + (i / 2)) : null;
            Scope teacher = DemoCast.as(school, school.withPost("teacher").get(i % EACH), "teacher");
            at(day.plusWeeks(WEEKS), teacher, () -> answer.run(new AnswerTraining.Command(place, said, wrote)));
            if (i >= EACH) {
                at(
                        day.plusWeeks(WEEKS),
                        DemoCast.as(school, school.head(), "head"),
                        () -> change.run(new SayWhatChanged.Command(place, said, null)));
            }
        }
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(LocalTime.NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
