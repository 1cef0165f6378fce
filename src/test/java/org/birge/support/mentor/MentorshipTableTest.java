package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
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

@DisplayName("Pairs: every state × command × person, by the declared table (J1c.2, J0.6, issue 4)")
@BirgeTest
class MentorshipTableTest {

    private final Given given;
    private final ApplicationContext beans;
    private final MentorStory story;
    private final PlatformTransactionManager transactions;
    private final MovableClock clock;

    MentorshipTableTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            PlatformTransactionManager transactions,
            MovableClock clock) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(MentorStory.class);
        this.transactions = transactions;
        this.clock = clock;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aYoungTeacherAndAMentorOfTheSameSchool() {
        Person young = story.young();
        Person mentor = given.teacher("Rauf");
        Person other = given.teacher("Samir");
        story.mentor(mentor, Offer.SCHOOL, 4);
        story.mentor(other, Offer.SCHOOL, 4);
        TableWalk<MentorshipCommand, MentorshipState> walk = new TableWalk<>(MentorshipRules.TABLE, transactions)
                .with(mentor, Party.MENTOR)
                .with(young, Party.MENTEE)
                .with(other)
                .with(given.head(), Party.HEAD, Party.APPROVER, Party.LEADER)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.unionHead())
                .with(given.psychologist())
                .with(given.officer())
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.otherHead())
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE, Party.AUTHOR);
        for (MentorshipState state : MentorshipState.values()) {
            MentorStory.Brought pair = story.pair(mentor, young, given.head(), state);
            walk.in(state, (command, who) -> give(command, pair, other, MentorStory.ENDS));
            story.close(pair, state, young);
        }
    }

    /** The centre asked; the head of the mentor's school answers for nobody, and keeps the mentor for the own school. */
    @Test
    void theHeadOfTheMentorTakesAProposalToAnotherSchoolBack() {
        Person young = story.young();
        Person mentor = given.otherSchool().withStaff(3).staff().getLast();
        Person other = given.teacher("Elvin");
        story.mentor(mentor, Offer.AREA, 4);
        story.mentor(other, Offer.SCHOOL, 4);
        story.consents(young);
        TableWalk<MentorshipCommand, MentorshipState> walk = new TableWalk<>(MentorshipRules.TABLE, transactions)
                .with(mentor, Party.MENTOR)
                .with(young, Party.MENTEE)
                .with(given.otherHead(), Party.HEAD, Party.MENTORS_HEAD)
                .with(given.head(), Party.HEAD, Party.APPROVER, Party.LEADER)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.officer())
                .with(given.centreHead(), Party.CENTRE);
        for (MentorshipState state : new MentorshipState[] {MentorshipState.PROPOSED, MentorshipState.ACTIVE}) {
            MentorStory.Brought pair = story.pair(mentor, young, given.head(), state);
            walk.in(state, (command, who) -> give(command, pair, other, MentorStory.ENDS));
            story.close(pair, state, young);
        }
    }

    /** In the year in which the head of the story first headed a school. */
    @Test
    void forANewHeadTheAuthorityOrTheHeadOfTheCentreAnswers() {
        Person head = given.head();
        Person mentor = given.otherHead();
        given.centreHead();
        clock.moveTo(LocalDate.of(2019, 3, 1));
        LocalDate ends = LocalDate.of(2019, 6, 14);
        story.mentor(mentor, Offer.AREA, 3);
        story.consents(head);
        String pair = given.methodist().does(() -> beans.getBean(ProposeMentorship.class)
                .run(new ProposeMentorship.Command(
                        mentor.id(),
                        head.id(),
                        "new-head",
                        null,
                        LocalDate.of(2019, 3, 4),
                        ends,
                        BigDecimal.ZERO,
                        "by-hand")));
        TableWalk<MentorshipCommand, MentorshipState> walk = new TableWalk<>(MentorshipRules.TABLE, transactions)
                .with(mentor, Party.MENTOR, Party.HEAD)
                .with(head, Party.MENTEE, Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.officer(), Party.APPROVER)
                .with(given.regionalOfficer(), Party.APPROVER)
                .with(given.ministryOfficer())
                .with(given.centreHead(), Party.CENTRE, Party.APPROVER)
                .with(given.methodist(), Party.CENTRE, Party.AUTHOR);
        walk.in(
                MentorshipState.PROPOSED,
                (command, who) -> give(command, new MentorStory.Brought(pair, 0), mentor, ends));
        story.agree(pair, 0, head);
        story.agree(pair, 1, mentor);
        story.agree(pair, 2, given.officer());
        story.end(pair, 3, head, LocalDate.of(2019, 3, 1));
    }

    private void give(MentorshipCommand command, MentorStory.Brought pair, Person other, LocalDate ends) {
        String id = pair.id();
        long version = pair.version();
        switch (command) {
            case READ -> beans.getBean(Mentorships.class).find(id).demand(command, Scope.current());
            case AGREE -> beans.getBean(AgreeToMentorship.class).run(new AgreeToMentorship.Command(id, version));
            case DECLINE ->
                beans.getBean(DeclineMentorship.class).run(new DeclineMentorship.Command(id, version, "Vaxt yoxdur."));
            case WITHDRAW -> beans.getBean(WithdrawMentorship.class).run(new WithdrawMentorship.Command(id, version));
            case CHANGE_TERMS ->
                beans.getBean(ChangeTerms.class)
                        .run(new ChangeTerms.Command(
                                id, version, ends.minusDays(10), new BigDecimal("1.5"), MentorStory.BEGINS));
            case REPLACE ->
                beans.getBean(ReplaceMentor.class)
                        .run(new ReplaceMentor.Command(id, version, other.id(), "Cədvəl uyğun deyil."));
            case END ->
                beans.getBean(EndMentorship.class)
                        .run(new EndMentorship.Command(id, version, ends.minusDays(10), "Kifayətdir."));
        }
    }
}
