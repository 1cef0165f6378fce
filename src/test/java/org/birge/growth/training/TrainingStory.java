package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;

/** A course, a session and places in it, brought as far as a test needs them, through the commands the pages call. */
public final class TrainingStory {

    /** The Tuesday after the day on which tests begin. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Given given;
    private final WriteCourse write;
    private final OfferCourse offer;
    private final PlanTraining plan;
    private final OpenTraining open;
    private final CallOffTraining callOff;
    private final MarkTraining mark;
    private final HoldTraining hold;
    private final WriteResults results;
    private final CloseTraining close;
    private final ApplyForTraining apply;
    private final ProposeParticipant propose;
    private final ConsentToTraining consent;
    private final AgreeToEnrolment agree;
    private final AcceptEnrolments accept;
    private final DeclineEnrolment decline;
    private final WithdrawEnrolment withdraw;
    private int hour;

    TrainingStory(
            Given given,
            WriteCourse write,
            OfferCourse offer,
            PlanTraining plan,
            OpenTraining open,
            CallOffTraining callOff,
            MarkTraining mark,
            HoldTraining hold,
            WriteResults results,
            CloseTraining close,
            ApplyForTraining apply,
            ProposeParticipant propose,
            ConsentToTraining consent,
            AgreeToEnrolment agree,
            AcceptEnrolments accept,
            DeclineEnrolment decline,
            WithdrawEnrolment withdraw) {
        this.given = given;
        this.write = write;
        this.offer = offer;
        this.plan = plan;
        this.open = open;
        this.callOff = callOff;
        this.mark = mark;
        this.hold = hold;
        this.results = results;
        this.close = close;
        this.apply = apply;
        this.propose = propose;
        this.consent = consent;
        this.agree = agree;
        this.accept = accept;
        this.decline = decline;
        this.withdraw = withdraw;
    }

    static CourseContent content(String title) {
        return new CourseContent(
                title,
                "Müəllim qiymətləndirmə meyarlarını özü qurur.",
                "seminar",
                List.of(),
                null,
                List.of("teachers"),
                6,
                "on-site",
                null);
    }

    String draft(String title) {
        given.head();
        given.centreHead();
        return given.methodist().does(() -> write.run(new WriteCourse.Command(content(title))));
    }

    String course(String title) {
        String course = draft(title);
        given.methodist().runs(() -> offer.run(new OfferCourse.Command(course)));
        return course;
    }

    /** At hours no other session of the test has. */
    TrainingPlan plan(int capacity, LocalDate... days) {
        hour = (hour + 1) % 12;
        return new TrainingPlan(
                List.of(days),
                LocalTime.of(8 + hour, 0),
                LocalTime.of(8 + hour, 45),
                "Mərkəz, 2-ci mərtəbə",
                null,
                null,
                capacity,
                days[0],
                List.of(given.methodist().id()),
                null);
    }

    String planned(String course, TrainingPlan at) {
        return given.methodist().does(() -> plan.run(new PlanTraining.Command(course, at, false)));
    }

    public String opened(int capacity, LocalDate... days) {
        String training = planned(course("Formativ qiymətləndirmə"), plan(capacity, days));
        open(training);
        return training;
    }

    void open(String training) {
        given.methodist().runs(() -> open.run(new OpenTraining.Command(training)));
    }

    String brought(TrainingState state, MovableClock clock) {
        clock.reset();
        if (state == TrainingState.PLANNED) {
            return planned(course("Dərsdə sual vermək"), plan(2, DAY));
        }
        String training = opened(2, DAY);
        switch (state) {
            case CALLED_OFF ->
                given.methodist().runs(() -> callOff.run(new CallOffTraining.Command(training, "Təlimçi xəstədir.")));
            case HELD, CLOSED -> {
                clock.moveTo(DAY);
                given.methodist().runs(() -> hold.run(new HoldTraining.Command(training)));
                if (state == TrainingState.CLOSED) {
                    given.methodist().runs(() -> close.run(new CloseTraining.Command(training)));
                }
            }
            default -> {}
        }
        return training;
    }

    /** Whatever else the person does at these hours. */
    String applied(String training, Person person) {
        return person.does(() -> apply.run(new ApplyForTraining.Command(training, true)));
    }

    String proposed(String training, Person by, Person person) {
        return by.does(() -> propose.run(new ProposeParticipant.Command(training, person.id(), true)));
    }

    String agreed(String training, Person person) {
        String place = applied(training, person);
        given.head().runs(() -> agree.run(new AgreeToEnrolment.Command(place)));
        return place;
    }

    public String accepted(String training, Person person) {
        String place = agreed(training, person);
        accept(training, place);
        return place;
    }

    void accept(String training, String... places) {
        given.methodist().runs(() -> accept.run(new AcceptEnrolments.Command(training, List.of(places))));
    }

    void consent(String place, Person person) {
        person.runs(() -> consent.run(new ConsentToTraining.Command(place)));
    }

    void withdraw(String place, Person person) {
        person.runs(() -> withdrawHere(place));
    }

    /** By whoever acts, in the transaction under way. */
    void withdrawHere(String place) {
        withdraw.run(new WithdrawEnrolment.Command(place, "Xəstəyəm."));
    }

    /** A place of this person brought so far in this session. */
    String place(String training, Person person, EnrolmentState state, MovableClock clock) {
        return switch (state) {
            case PROPOSED -> proposed(training, given.head(), person);
            case ASKED -> applied(training, person);
            case AGREED -> agreed(training, person);
            case WAITING, ACCEPTED -> accepted(training, person);
            case DECLINED -> {
                String place = applied(training, person);
                given.head().runs(() -> decline.run(new DeclineEnrolment.Command(place, "Həmin gün imtahandır.")));
                yield place;
            }
            case WITHDRAWN -> {
                String place = applied(training, person);
                withdraw(place, person);
                yield place;
            }
            case COMPLETED, NOT_COMPLETED -> {
                String place = accepted(training, person);
                finish(training, clock, state == EnrolmentState.COMPLETED, place);
                clock.moveTo(DAY.plusWeeks(TrainingDays.WEEKS_UNTIL_ASKED));
                yield place;
            }
        };
    }

    /** Marks, results and the end of it; the clock stands at its day afterwards. */
    public void finish(String training, MovableClock clock, boolean completed, String... places) {
        List<String> all = List.of(places);
        finish(training, clock, completed ? all : List.of(), completed ? List.of() : all);
    }

    void finish(String training, MovableClock clock, List<String> completing, List<String> others) {
        Set<String> places = Stream.concat(completing.stream(), others.stream()).collect(Collectors.toSet());
        clock.moveTo(DAY);
        given.methodist().runs(() -> mark.run(new MarkTraining.Command(training, DAY, places)));
        given.methodist().runs(() -> hold.run(new HoldTraining.Command(training)));
        given.methodist()
                .runs(() -> results.run(new WriteResults.Command(
                        training,
                        places.stream()
                                .map(place -> completing.contains(place)
                                        ? new WriteResults.Result(place, true, "S-17")
                                        : new WriteResults.Result(place, false, null))
                                .toList())));
        given.methodist().runs(() -> close.run(new CloseTraining.Command(training)));
    }
}
