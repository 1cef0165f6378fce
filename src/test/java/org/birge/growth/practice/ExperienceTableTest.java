package org.birge.growth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("J1d.8 Leading teachers' experience: every command by everybody in every state")
@BirgeTest
class ExperienceTableTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final PlatformTransactionManager transactions;
    private final ExperienceStory story;

    ExperienceTableTest(Given given, AutowireCapableBeanFactory beans, PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.transactions = transactions;
        this.story = beans.createBean(ExperienceStory.class);
    }

    @Test
    @DisplayName("what the table allows succeeds, all else is refused; other schools find it once it is published")
    void walked() {
        for (ExperienceState state : ExperienceState.values()) {
            Person teacher = given.teacher("Müəllim" + state.ordinal());
            String experience = story.in(state, teacher);
            boolean named = state != ExperienceState.NOMINATED && state != ExperienceState.WRITING;
            TableWalk<ExperienceCommand, ExperienceState> walk = new TableWalk<>(ExperienceRules.TABLE, transactions)
                    .with(given.head(), Party.HEAD)
                    .with(given.deputy(), Party.DEPUTY)
                    .with(teacher, Party.STAFF, Party.AUTHOR)
                    .with(given.unionHead(), Party.STAFF)
                    .with(given.otherHead(), parties(Party.COLLEAGUE, named))
                    .with(given.mentor(), Party.COLLEAGUE)
                    .with(given.methodist(), parties(Party.CENTRE, named))
                    .with(given.centreHead(), Party.CENTRE_HEAD)
                    .with(given.officer(), Party.AUTHORITY)
                    .with(given.ministryOfficer());
            long version = story.version(experience);
            walk.in(state, (command, who) -> give(command, experience, version));
            assertThat(walk.tried()).isEqualTo(12 * 10);
        }
    }

    private static Party[] parties(Party party, boolean reviews) {
        return reviews ? new Party[] {party, Party.REVIEWER} : new Party[] {party};
    }

    private void give(ExperienceCommand command, String experience, long version) {
        switch (command) {
            case READ -> bean(ReadExperience.class).page(experience);
            case CONSENT -> bean(AnswerNomination.class).consent(experience, version);
            case REFUSE -> bean(AnswerNomination.class).refuse(experience, version, "");
            case DESCRIBE ->
                bean(DescribeExperience.class)
                        .run(new DescribeExperience.Command(experience, version, ExperienceStory.WHOLE, false));
            case SUBMIT ->
                bean(DescribeExperience.class)
                        .run(new DescribeExperience.Command(experience, version, ExperienceStory.WHOLE, true));
            case NAME_REVIEWERS ->
                bean(NameReviewers.class)
                        .run(new NameReviewers.Command(
                                experience,
                                version,
                                List.of(
                                        given.otherHead().id(),
                                        given.methodist().id())));
            case REVIEW ->
                bean(ReviewExperience.class).run(new ReviewExperience.Command(experience, "mend", "Vaxtı yazın."));
            case RETURN -> bean(DecideOnExperience.class).giveBack(experience, version, "Nəticəni dəqiqləşdirin.");
            case DECIDE ->
                bean(DecideOnExperience.class).run(new DecideOnExperience.Command(experience, version, true, "", null));
            case PUBLISH ->
                bean(SpreadExperience.class)
                        .publish(new SpreadExperience.Publication(experience, version, List.of("training"), ""));
            case TRY -> bean(SpreadExperience.class).tell(new SpreadExperience.Attempt(experience, "Alındı.", "yes"));
            case WITHDRAW ->
                bean(WithdrawExperience.class)
                        .run(new WithdrawExperience.Command(experience, version, "Fikrim dəyişdi."));
        }
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
