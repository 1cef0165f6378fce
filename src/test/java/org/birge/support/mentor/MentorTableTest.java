package org.birge.support.mentor;

import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Profiles of mentors and pairs: every state × command × person, by the declared tables (J1c.2, issue 4)")
@BirgeTest
class MentorTableTest {

    private final Given given;
    private final ApplicationContext beans;
    private final MentorStory story;
    private final PlatformTransactionManager transactions;

    MentorTableTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(MentorStory.class);
        this.transactions = transactions;
    }

    @Test
    void theProfileOfAMentorWithinTheSchool() {
        walk(Offer.SCHOOL);
    }

    @Test
    void theProfileOfAMentorWhoGoesToOtherSchools() {
        walk(Offer.AREA);
    }

    private void walk(String reach) {
        boolean area = reach.equals(Offer.AREA);
        Party[] centre = area ? new Party[] {Party.CENTRE, Party.APPROVER} : new Party[] {Party.CENTRE};
        for (MentorState state : MentorState.values()) {
            Person mentor = given.teacher("Mentor" + reach + state.ordinal());
            MentorStory.Brought profile = story.profile(mentor, reach, state);
            new TableWalk<>(MentorRules.TABLE, transactions)
                    .with(mentor, Party.MENTOR)
                    .with(given.head(), area ? new Party[] {Party.HEAD} : new Party[] {Party.HEAD, Party.APPROVER})
                    .with(given.deputy(), Party.DEPUTY)
                    .with(given.unionHead())
                    .with(given.psychologist())
                    .with(given.officer())
                    .with(given.mentor())
                    .with(given.ministryOfficer())
                    .with(given.otherHead())
                    .with(given.centreHead(), centre)
                    .with(given.methodist(), centre)
                    .in(state, (command, who) -> give(command, profile, reach));
        }
    }

    private void give(MentorCommand command, MentorStory.Brought profile, String reach) {
        String id = profile.id();
        long version = profile.version();
        switch (command) {
            case READ -> beans.getBean(Mentors.class).find(id).demand(command, Scope.current());
            case CONSENT -> beans.getBean(ConsentToMentor.class).run(new ConsentToMentor.Command(id, version));
            case APPROVE -> beans.getBean(ApproveMentor.class).run(new ApproveMentor.Command(id, version));
            case DECLINE ->
                beans.getBean(DeclineMentor.class).run(new DeclineMentor.Command(id, version, "Vaxt yoxdur."));
            case CHANGE ->
                beans.getBean(ChangeMentor.class)
                        .run(new ChangeMentor.Command(id, version, MentorStory.offer(reach, 3)));
            case PAUSE -> beans.getBean(PauseMentor.class).run(new PauseMentor.Command(id, version));
            case RESUME -> beans.getBean(ResumeMentor.class).run(new ResumeMentor.Command(id, version));
            case END -> beans.getBean(EndMentor.class).run(new EndMentor.Command(id, version, "Başqa işə keçir."));
        }
    }
}
