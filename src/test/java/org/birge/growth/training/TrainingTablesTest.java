package org.birge.growth.training;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.AskForSupport;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Courses, sessions and places: every state × command × person, by the declared tables (J1d.1, issue 4)")
@BirgeTest
class TrainingTablesTest {

    private final Given given;
    private final ApplicationContext beans;
    private final TrainingStory story;
    private final MovableClock clock;
    private final CountryPack pack;
    private final AskForSupport askForSupport;
    private final PlatformTransactionManager transactions;

    TrainingTablesTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            MovableClock clock,
            CountryPack pack,
            AskForSupport askForSupport,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(TrainingStory.class);
        this.clock = clock;
        this.pack = pack;
        this.askForSupport = askForSupport;
        this.transactions = transactions;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void aCourse() {
        TableWalk<CourseCommand, CourseState> walk = readers(new TableWalk<>(CourseRules.TABLE, transactions));
        for (CourseState state : CourseState.values()) {
            String course = state == CourseState.DRAFT ? story.draft("Kurs") : story.course("Kurs");
            if (state == CourseState.WITHDRAWN) {
                given.methodist()
                        .runs(() -> beans.getBean(WithdrawCourse.class).run(new WithdrawCourse.Command(course)));
            }
            long version = state.ordinal();
            walk.in(state, (command, who) -> {
                switch (command) {
                    case READ -> beans.getBean(Courses.class).find(course).demand(CourseCommand.READ, who.scope());
                    case CHANGE ->
                        beans.getBean(ChangeCourse.class)
                                .run(new ChangeCourse.Command(course, version, TrainingStory.content("Başqa ad")));
                    case OFFER -> beans.getBean(OfferCourse.class).run(new OfferCourse.Command(course));
                    case WITHDRAW -> beans.getBean(WithdrawCourse.class).run(new WithdrawCourse.Command(course));
                    case PLAN ->
                        beans.getBean(PlanTraining.class)
                                .run(new PlanTraining.Command(course, story.plan(3, TrainingStory.DAY), false));
                }
            });
        }
    }

    @Test
    void aSession() {
        TableWalk<TrainingCommand, TrainingState> walk = readers(new TableWalk<>(TrainingRules.TABLE, transactions));
        given.teacher()
                .runs(() -> askForSupport.run(new AskForSupport.Command(
                        "teacher",
                        pack.sections().getFirst().code(),
                        null,
                        "Sual vermək",
                        "Necə öyrədək?",
                        "any",
                        null)));
        given.otherHead()
                .runs(() -> askForSupport.run(new AskForSupport.Command(
                        "teacher",
                        pack.sections().getFirst().code(),
                        null,
                        "Sual vermək",
                        "Necə öyrədək?",
                        "any",
                        null)));
        for (TrainingState state : TrainingState.values()) {
            String training = story.brought(state, clock);
            if (state == TrainingState.OPEN) {
                given.methodist().runs(() -> invite(training));
            }
            boolean ahead = state == TrainingState.PLANNED;
            clock.moveTo(TrainingStory.DAY);
            long version = given.methodist().does(() -> new TransactionTemplate(transactions)
                    .execute(status ->
                            beans.getBean(Trainings.class).find(training).version()));
            walk.in(state, (command, who) -> {
                switch (command) {
                    case READ ->
                        beans.getBean(Trainings.class).find(training).demand(TrainingCommand.READ, who.scope());
                    case CHANGE ->
                        beans.getBean(MoveTraining.class)
                                .run(new MoveTraining.Command(
                                        training,
                                        version,
                                        story.plan(4, TrainingStory.DAY.plusDays(ahead ? 1 : 2)),
                                        "Zal tutulub.",
                                        false));
                    case OPEN -> beans.getBean(OpenTraining.class).run(new OpenTraining.Command(training));
                    case CALL_OFF ->
                        beans.getBean(CallOffTraining.class)
                                .run(new CallOffTraining.Command(training, "Yol bağlıdır."));
                    case INVITE -> invite(training);
                    case ANSWER_INVITATION ->
                        beans.getBean(AnswerInvitation.class).run(new AnswerInvitation.Command(training));
                    case MARK ->
                        beans.getBean(MarkTraining.class)
                                .run(new MarkTraining.Command(training, TrainingStory.DAY, Set.of()));
                    case HOLD -> beans.getBean(HoldTraining.class).run(new HoldTraining.Command(training));
                    case RESULT -> beans.getBean(WriteResults.class).run(new WriteResults.Command(training, List.of()));
                    case CLOSE -> beans.getBean(CloseTraining.class).run(new CloseTraining.Command(training));
                }
            });
        }
    }

    @Test
    void aPlace() {
        Person person = given.teacher("Könül");
        TableWalk<EnrolmentCommand, EnrolmentState> walk = new TableWalk<>(EnrolmentRules.TABLE, transactions)
                .with(person, Party.PARTICIPANT)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.unionHead())
                .with(given.teacher("Elşən"))
                .with(given.secretary())
                .with(given.psychologist())
                .with(given.officer())
                .with(given.ministryOfficer())
                .with(given.otherHead())
                .with(given.methodist(), Party.CENTRE)
                .with(given.centreHead(), Party.CENTRE);
        for (EnrolmentState state : EnumSet.allOf(EnrolmentState.class)) {
            clock.reset();
            String training = story.opened(1, TrainingStory.DAY);
            if (state == EnrolmentState.WAITING) {
                story.accepted(training, given.teacher("Nərgiz"));
            }
            String place = story.place(training, person, state, clock);
            walk.in(state, (command, who) -> {
                switch (command) {
                    case READ -> beans.getBean(Enrolments.class).find(place).demand(EnrolmentCommand.READ, who.scope());
                    case CONSENT -> beans.getBean(ConsentToTraining.class).run(new ConsentToTraining.Command(place));
                    case AGREE -> beans.getBean(AgreeToEnrolment.class).run(new AgreeToEnrolment.Command(place));
                    case ACCEPT ->
                        beans.getBean(AcceptEnrolments.class)
                                .run(new AcceptEnrolments.Command(training, List.of(place)));
                    case DECLINE ->
                        beans.getBean(DeclineEnrolment.class).run(new DeclineEnrolment.Command(place, "Dərs var."));
                    case WITHDRAW ->
                        beans.getBean(WithdrawEnrolment.class).run(new WithdrawEnrolment.Command(place, "Dərs var."));
                    case ANSWER ->
                        beans.getBean(AnswerTraining.class).run(new AnswerTraining.Command(place, "yes", null));
                    case SAY_CHANGE ->
                        beans.getBean(SayWhatChanged.class).run(new SayWhatChanged.Command(place, "partly", null));
                }
            });
        }
    }

    private void invite(String training) {
        beans.getBean(InviteSchools.class)
                .run(new InviteSchools.Command(
                        training,
                        new Demand(
                                DemandSource.REQUEST, pack.sections().getFirst().code(), "")));
    }

    private <C extends Enum<C>, S extends Enum<S>> TableWalk<C, S> readers(TableWalk<C, S> walk) {
        return walk.with(given.head(), Party.HEAD)
                .with(given.otherHead(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.unionHead(), Party.STAFF)
                .with(given.teacher(), Party.STAFF)
                .with(given.secretary(), Party.STAFF)
                .with(given.psychologist(), Party.STAFF)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.mentor())
                .with(given.ministryOfficer(), Party.AUTHORITY)
                .with(given.methodist(), Party.CENTRE)
                .with(given.centreHead(), Party.CENTRE);
    }
}
