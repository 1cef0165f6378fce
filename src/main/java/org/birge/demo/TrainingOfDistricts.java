package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.growth.training.AcceptEnrolments;
import org.birge.growth.training.AgreeToEnrolment;
import org.birge.growth.training.ApplyForTraining;
import org.birge.growth.training.CloseTraining;
import org.birge.growth.training.HoldTraining;
import org.birge.growth.training.MarkTraining;
import org.birge.growth.training.WriteResults;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** A training to which two schools of each of the greater districts sent teachers and a deputy: the authority sees whom it reached, and where nobody came from. */
@Component
class TrainingOfDistricts {

    private static final String DEPUTY = "deputy-teaching";
    private static final int DISTRICTS = 3;
    private static final int SCHOOLS = 2;
    private static final int EACH = 3;

    private final ApplyForTraining apply;
    private final AgreeToEnrolment agree;
    private final AcceptEnrolments accept;
    private final MarkTraining mark;
    private final HoldTraining hold;
    private final WriteResults results;
    private final CloseTraining close;
    private final CountryPack pack;

    TrainingOfDistricts(
            ApplyForTraining apply,
            AgreeToEnrolment agree,
            AcceptEnrolments accept,
            MarkTraining mark,
            HoldTraining hold,
            WriteResults results,
            CloseTraining close,
            CountryPack pack) {
        this.apply = apply;
        this.agree = agree;
        this.accept = accept;
        this.mark = mark;
        this.hold = hold;
        this.results = results;
        this.close = close;
        this.pack = pack;
    }

    void tell(DemoCast cast, Scope centre, String training, LocalDate day) {
        List<String> places = new ArrayList<>();
        for (DemoSchool school : sending(cast)) {
            for (DemoPerson person : sent(school)) {
                String role = person.post().equals(DEPUTY) ? "deputy" : "teacher";
                String[] place = {""};
                at(
                        day.minusDays(10),
                        DemoCast.as(school, person, role),
                        () -> place[0] = apply.run(new ApplyForTraining.Command(training, true)));
                at(
                        day.minusDays(10),
                        DemoCast.as(school, school.head(), "head"),
                        () -> agree.run(new AgreeToEnrolment.Command(place[0])));
                places.add(place[0]);
            }
        }
        at(day.minusDays(9), centre, () -> accept.run(new AcceptEnrolments.Command(training, places)));
        at(day, centre, () -> {
            mark.run(new MarkTraining.Command(training, day, Set.copyOf(places)));
            hold.run(new HoldTraining.Command(training));
            results.run(new WriteResults.Command(
                    training,
                    places.stream()
                            .map(place -> new WriteResults.Result(place, true, null))
                            .toList()));
            close.run(new CloseTraining.Command(training));
        });
    }

    /** Some teachers, and the deputy who leads teaching: it stands on the deputy's entry of the reserve. */
    private static List<DemoPerson> sent(DemoSchool school) {
        List<DemoPerson> teachers = school.withPost("teacher");
        return Stream.concat(
                        teachers.subList(Math.max(teachers.size() - EACH, 0), teachers.size()).stream(),
                        school.withPost(DEPUTY).stream().limit(1))
                .toList();
    }

    /** Of the districts with most schools. */
    private static List<DemoSchool> sending(DemoCast cast) {
        return cast.schools().stream()
                .filter(school -> !school.equals(cast.headless()) && !school.equals(cast.story()))
                .collect(Collectors.groupingBy(DemoSchool::district))
                .values()
                .stream()
                .sorted((one, other) -> other.size() - one.size())
                .limit(DISTRICTS)
                .flatMap(schools -> schools.stream().limit(SCHOOLS))
                .toList();
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(LocalTime.NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
