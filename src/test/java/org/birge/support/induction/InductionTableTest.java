package org.birge.support.induction;

import java.util.EnumSet;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.birge.support.mentor.WithdrawMentorship;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName(
        "The year of a pair and its steps: every state × command × person, by the declared tables (J1c.3, issue 4)")
@BirgeTest
class InductionTableTest {

    private final Given given;
    private final ApplicationContext beans;
    private final InductionStory story;
    private final PlatformTransactionManager transactions;

    InductionTableTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(InductionStory.class);
        this.transactions = transactions;
    }

    @Test
    void theYearOfAPair() {
        TableWalk<InductionCommand, InductionState> walk = people(new TableWalk<>(InductionRules.TABLE, transactions));
        String waiting = story.proposed();
        walk.in(InductionState.WAITING, (command, who) -> give(command, waiting));
        given.head().runs(() -> beans.getBean(WithdrawMentorship.class)
                .run(new WithdrawMentorship.Command(waiting, story.version(waiting))));
        walk.in(InductionState.NONE, (command, who) -> give(command, waiting));
        String fresh = story.begun();
        walk.in(InductionState.FRESH, (command, who) -> give(command, fresh));
        String talk = story.step(fresh, "talk");
        story.mentor().runs(() -> beans.getBean(FinishStep.class)
                .run(new FinishStep.Command(talk, 0, InductionStory.TODAY, null)));
        walk.in(InductionState.WORKING, (command, who) -> give(command, fresh));
        story.end(fresh);
        walk.in(InductionState.ENDED, (command, who) -> give(command, fresh));
    }

    @Test
    void theStepsOfAPair() {
        String pair = story.begun();
        String step = story.step(pair, "talk");
        TableWalk<StepCommand, StepState> walk = people(new TableWalk<>(StepRules.TABLE, transactions));
        walk.in(StepState.PLANNED, (command, who) -> give(command, step, 0));
        story.mentor()
                .runs(() -> beans.getBean(DismissStep.class).run(new DismissStep.Command(step, 0, "Artıq tanışıq.")));
        walk.in(StepState.NOT_NEEDED, (command, who) -> give(command, step, 1));
        story.mentor().runs(() -> beans.getBean(ResumeStep.class).run(new ResumeStep.Command(step, 1)));
        story.mentor().runs(() -> beans.getBean(FinishStep.class)
                .run(new FinishStep.Command(step, 2, InductionStory.TODAY, null)));
        walk.with(story.mentor(), Party.MENTOR, Party.AUTHOR);
        walk.in(StepState.DONE, (command, who) -> give(command, step, 3));
        story.young().runs(() -> beans.getBean(ConfirmStep.class).run(new ConfirmStep.Command(step, 3, null)));
        walk.in(StepState.CONFIRMED, (command, who) -> give(command, step, 4));
        story.end(pair);
        TableWalk<StepCommand, StepState> over = new TableWalk<>(StepRules.TABLE, transactions)
                .with("mentor of an ended pair", story.mentor().scope());
        over.in(StepState.CONFIRMED, EnumSet.of(StepCommand.NOTE), (command, who) -> give(command, step, 4));
    }

    private <C extends Enum<C>, S extends Enum<S>> TableWalk<C, S> people(TableWalk<C, S> walk) {
        return walk.with(story.mentor(), Party.MENTOR)
                .with(story.young(), Party.MENTEE)
                .with(given.head(), Party.HEAD, Party.LEADER)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.psychologist())
                .with(given.secretary())
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE)
                .with(given.officer())
                .with(given.otherHead())
                .with(given.ministryOfficer())
                .with(given.administrator());
    }

    private void give(InductionCommand command, String pair) {
        switch (command) {
            case FOLLOW -> {
                Mentorship found = beans.getBean(Mentorships.class).find(pair);
                InductionRules.demand(
                        InductionCommand.FOLLOW,
                        found,
                        beans.getBean(Inductions.class).state(found));
            }
            case CHOOSE -> {
                long version = beans.getBean(Inductions.class)
                        .version(beans.getBean(Mentorships.class).find(pair).id());
                beans.getBean(ChooseProgramme.class)
                        .run(new ChooseProgramme.Command(pair, version, "half-year", Language.AZ));
            }
            case READ -> beans.getBean(ReadYear.class).journal(pair, null);
            case WRITE ->
                beans.getBean(WriteInJournal.class)
                        .run(new WriteInJournal.Command(pair, InductionStory.TODAY, "Bu gün danışdıq."));
        }
    }

    private void give(StepCommand command, String step, long version) {
        switch (command) {
            case FINISH ->
                beans.getBean(FinishStep.class).run(new FinishStep.Command(step, version, InductionStory.TODAY, null));
            case TAKE_BACK -> beans.getBean(TakeStepBack.class).run(new TakeStepBack.Command(step, version));
            case CONFIRM -> beans.getBean(ConfirmStep.class).run(new ConfirmStep.Command(step, version, null));
            case GIVE_BACK ->
                beans.getBean(GiveStepBack.class).run(new GiveStepBack.Command(step, version, "Plan hələ yoxdur."));
            case POSTPONE ->
                beans.getBean(PostponeStep.class)
                        .run(new PostponeStep.Command(step, version, InductionStory.TODAY.plusDays(30), "Xəstə idim."));
            case DISMISS -> beans.getBean(DismissStep.class).run(new DismissStep.Command(step, version, "Bunu bilir."));
            case RESUME -> beans.getBean(ResumeStep.class).run(new ResumeStep.Command(step, version));
            case NOTE -> beans.getBean(NoteOnStep.class).run(new NoteOnStep.Command(step, "Lövhə çatmır."));
        }
    }
}
