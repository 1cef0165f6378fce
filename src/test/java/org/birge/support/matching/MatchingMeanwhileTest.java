package org.birge.support.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.birge.support.mentor.Offer;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "A proposal of mentors that others work on meanwhile: nobody is asked unseen and nothing is lost (J1c.2, issue 4)")
@BirgeTest
class MatchingMeanwhileTest {

    private final Given given;
    private final MatchingStory story;
    private final PinPair pinPair;
    private final MovePair movePair;
    private final AcceptPairs acceptPairs;
    private final ReadPair readPair;
    private final ReadMatching readMatching;

    MatchingMeanwhileTest(
            Given given,
            PinPair pinPair,
            MovePair movePair,
            AcceptPairs acceptPairs,
            ReadPair readPair,
            ReadMatching readMatching,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.pinPair = pinPair;
        this.movePair = movePair;
        this.acceptPairs = acceptPairs;
        this.readPair = readPair;
        this.readMatching = readMatching;
        this.story = beans.createBean(MatchingStory.class);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void whoChoseAPairThatWasChangedMeanwhileIsToldAndNobodyIsAsked() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        Run run = story.made(given.methodist());
        ProposedPair seen = story.pair(given.methodist(), run);
        given.centreHead().runs(() -> pinPair.run(new PinPair.Command(seen.publicId(), seen.version(), true)));
        assertThat(given.methodist().does(() -> acceptPairs.run(story.accepting(run, seen))))
                .isEqualTo(new AcceptPairs.Outcome(0, 1));
        assertThat(story.pair(given.methodist(), run).refused()).isEqualTo("matching.refusal.changed");
    }

    @Test
    void oneWhoIsGoneDoesNotKeepTheOthersBackAndWrongDaysKeepBackAll() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        Run run = story.made(given.methodist());
        Chosen there = MatchingStory.chosen(story.pair(given.methodist(), run));
        List<Chosen> both = List.of(new Chosen("gone", 0), there);
        assertThatThrownBy(() -> given.methodist()
                        .runs(() -> acceptPairs.run(new AcceptPairs.Command(
                                run.publicId(),
                                both,
                                MatchingStory.BEGINS.minusYears(1),
                                MatchingStory.ENDS,
                                BigDecimal.ONE))))
                .hasMessage("mentors.refusal.past-day");
        assertThat(given.methodist()
                        .does(() -> acceptPairs.run(new AcceptPairs.Command(
                                run.publicId(), both, MatchingStory.BEGINS, MatchingStory.ENDS, BigDecimal.ONE))))
                .isEqualTo(new AcceptPairs.Outcome(1, 1));
    }

    @Test
    void whileANewProposalIsMadeTheOneThatStandsStaysAsItIs() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        Run run = story.made(given.methodist());
        ProposedPair pair = story.pair(given.methodist(), run);
        Run next = story.claimed(given.centreHead());
        for (Runnable change : List.<Runnable>of(
                () -> pinPair.run(new PinPair.Command(pair.publicId(), pair.version(), true)),
                () -> movePair.run(new MovePair.Command(pair.publicId(), pair.version(), 0)),
                () -> acceptPairs.run(story.accepting(run, pair)))) {
            assertThatThrownBy(() -> given.methodist().runs(change)).hasMessage("matching.refusal.state.running");
        }
        assertThat(given.methodist().does(() -> readPair.page(pair.publicId())).mayMove())
                .isFalse();
        assertThat(given.methodist()
                        .does(() -> readMatching.page("", 0))
                        .rights()
                        .accept())
                .isFalse();

        story.withdrawn(given.centreHead(), next);
        MatchingPage page = given.methodist().does(() -> readMatching.page("", 0));
        assertThat(page.state()).isEqualTo(MatchingState.DONE);
        assertThat(page.lines()).hasSize(1);
        assertThat(page.rights().accept()).isTrue();
        assertThat(story.made(given.methodist()).matched()).isEqualTo(1);
    }
}
