package org.birge.support.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.matching.solver.MatchingSolver;
import org.birge.support.mentor.Offer;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "A proposal of mentors: what it explains, what it refuses, what happens when it is cut off (J1c.2, issue 4)")
@BirgeTest
class MatchingRulesTest {

    private final Given given;
    private final MovableClock clock;
    private final MatchingStory story;
    private final StopMatching stopMatching;
    private final PinPair pinPair;
    private final MovePair movePair;
    private final AcceptPairs acceptPairs;
    private final ReadPair readPair;
    private final WeighWishes weighWishes;
    private final ReadMatching readMatching;

    MatchingRulesTest(
            Given given,
            MovableClock clock,
            StopMatching stopMatching,
            PinPair pinPair,
            MovePair movePair,
            AcceptPairs acceptPairs,
            ReadPair readPair,
            WeighWishes weighWishes,
            ReadMatching readMatching,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.clock = clock;
        this.stopMatching = stopMatching;
        this.pinPair = pinPair;
        this.movePair = movePair;
        this.acceptPairs = acceptPairs;
        this.readPair = readPair;
        this.weighWishes = weighWishes;
        this.readMatching = readMatching;
        this.story = beans.createBean(MatchingStory.class);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void aPairSaysWhyAndBindsNobodyUntilItIsTakenToThePeople() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        Run run = story.made(given.methodist());
        ProposedPair pair = story.pair(given.methodist(), run);
        assertThat(run.matched()).isEqualTo(1);
        assertThat(pair.mentor()).isEqualTo(given.unionHead().id());
        assertThat(pair.reasons().parts())
                .extracting(Reasons.Part::key)
                .contains("matching.why.same-school", "matching.why.load");
        assertThat(pair.accepted()).isFalse();

        AcceptPairs.Outcome first = given.methodist().does(() -> acceptPairs.run(story.accepting(run, pair)));
        assertThat(first).isEqualTo(new AcceptPairs.Outcome(1, 0));
        AcceptPairs.Outcome again = given.centreHead().does(() -> acceptPairs.run(story.accepting(run, pair)));
        assertThat(again).isEqualTo(new AcceptPairs.Outcome(0, 1));
        assertThat(story.pair(given.methodist(), run).accepted()).isTrue();
    }

    @Test
    void withoutConsentNobodyOfAnotherSchoolIsProposedAndTheRuleIsTold() {
        given.teacher();
        story.mentor(given.otherHead(), Offer.AREA, 2);
        ProposedPair silent = story.pair(given.methodist(), story.made(given.methodist()));
        assertThat(silent.mentor()).isNull();
        assertThat(silent.barriers().only()).isTrue();
        assertThat(silent.barriers().count()).isEqualTo(Map.of("consent", 1));

        story.consents(given.teacher());
        ProposedPair asked = story.pair(given.methodist(), story.made(given.methodist()));
        assertThat(asked.mentor()).isEqualTo(given.otherHead().id());
    }

    @Test
    void aMentorWhoGotFullMeanwhileIsRefusedInWordsAndTheReasonStays() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        Run run = story.made(given.methodist());
        ProposedPair pair = story.pair(given.methodist(), run);
        story.takesAPlace(given.unionHead(), given.psychologist());
        AcceptPairs.Outcome outcome = given.methodist().does(() -> acceptPairs.run(story.accepting(run, pair)));
        assertThat(outcome).isEqualTo(new AcceptPairs.Outcome(0, 1));
        assertThat(story.pair(given.methodist(), run).refused()).isEqualTo("mentors.refusal.full");

        ProposedPair next = story.pair(given.methodist(), story.made(given.methodist()));
        assertThat(next.barriers().count()).isEqualTo(Map.of("places", 1));
    }

    @Test
    void theSecondWhoBeginsForTheSamePlacesIsTold() {
        story.claimed(given.methodist());
        assertThatThrownBy(() -> story.claimed(given.centreHead()))
                .isInstanceOf(Refusal.class)
                .hasMessage("matching.refusal.running");
        assertThatThrownBy(() -> story.claimed(given.head()))
                .isInstanceOf(Refusal.class)
                .hasMessage("matching.refusal.running");
    }

    @Test
    void whereTheNodeWasKilledTheRunIsInterruptedAndAnotherMayBegin() {
        Run run = story.claimed(given.methodist());
        clock.forward(Duration.ofMinutes(1));
        assertThat(story.read(given.methodist(), run).state(clock.instant())).isEqualTo(MatchingState.INTERRUPTED);
        assertThatThrownBy(
                        () -> given.methodist().runs(() -> stopMatching.run(new StopMatching.Command(run.publicId()))))
                .hasMessage("matching.refusal.state.interrupted");
        assertThat(story.made(given.centreHead()).state(clock.instant())).isEqualTo(MatchingState.DONE);
    }

    @Test
    void whoIsStoppedWhileTheSearchGoesOnKeepsWhatWasFound() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        Run run = story.claimed(given.methodist());
        CountDownLatch stopping = new CountDownLatch(1);
        AtomicBoolean asked = new AtomicBoolean();
        AtomicBoolean heard = new AtomicBoolean();
        Run done = story.carriedOut(given.methodist(), run, new MatchingWork.Watch() {
            @Override
            public void better(MatchingSolver.Progress progress) {
                if (progress.without() == 0 && !asked.getAndSet(true)) {
                    given.centreHead().runs(() -> stopMatching.run(new StopMatching.Command(run.publicId())));
                    heard.set(waited(stopping));
                }
            }

            @Override
            public void stopping() {
                stopping.countDown();
            }
        });
        assertThat(heard).isTrue();
        assertThat(done.stopped()).isTrue();
        assertThat(done.state(clock.instant())).isEqualTo(MatchingState.DONE);
        assertThat(done.matched()).isEqualTo(1);
        assertThat(story.pair(given.methodist(), done).mentor())
                .isEqualTo(given.unionHead().id());
    }

    @Test
    void whatWasFixedByHandStaysAndTheRulesHoldForHandsToo() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        story.mentor(given.otherHead(), Offer.AREA, 2);
        Run run = story.made(given.methodist());
        ProposedPair pair = story.pair(given.methodist(), run);
        assertThatThrownBy(() -> given.methodist()
                        .runs(() -> movePair.run(new MovePair.Command(
                                pair.publicId(),
                                pair.version(),
                                given.otherHead().id()))))
                .hasMessage("matching.rule.consent");
        story.consents(given.teacher());
        PairPage page = given.methodist().does(() -> readPair.page(pair.publicId()));
        assertThat(page.others())
                .extracting(PairPage.Other::person)
                .containsExactly(given.otherHead().id());
        given.methodist()
                .runs(() -> movePair.run(new MovePair.Command(
                        pair.publicId(), pair.version(), given.otherHead().id())));
        ProposedPair again = story.pair(given.methodist(), story.made(given.methodist()));
        assertThat(again.mentor()).isEqualTo(given.otherHead().id());
        assertThat(again.pinned()).isTrue();
        given.methodist().runs(() -> pinPair.run(new PinPair.Command(again.publicId(), again.version(), false)));
        assertThatThrownBy(() -> given.methodist()
                        .runs(() -> pinPair.run(new PinPair.Command(again.publicId(), again.version(), true))))
                .hasMessage("web.refusal.stale");
    }

    @Test
    void aSchoolFindsMentorsAmongItsOwnAndOthersSeeNothingOfIt() {
        given.teacher();
        story.mentor(given.otherHead(), Offer.AREA, 2);
        story.consents(given.teacher());
        Run run = story.made(given.head());
        ProposedPair pair = story.pair(given.head(), run);
        assertThat(run.mentors()).isZero();
        assertThat(pair.mentor()).isNull();
        for (var stranger : List.of(given.otherHead(), given.methodist(), given.teacher())) {
            assertThatThrownBy(() -> stranger.does(() -> readPair.page(pair.publicId())))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aCentreWhoseAreaGrewWeighsAnew() {
        given.centreHead()
                .runs(() -> weighWishes.run(
                        new WeighWishes.Command(new Weights<>(PairWish.class, Map.of(PairWish.TRAVEL, 9)))));
        story.areaGrew();
        assertThat(given.centreHead().does(readMatching::weights).of(PairWish.TRAVEL))
                .isEqualTo(9);
        given.centreHead()
                .runs(() -> weighWishes.run(
                        new WeighWishes.Command(new Weights<>(PairWish.class, Map.of(PairWish.TRAVEL, 2)))));
        assertThat(given.centreHead().does(readMatching::weights).of(PairWish.TRAVEL))
                .isEqualTo(2);
    }

    @Test
    void theCentresWeightsHoldInItsSchools() {
        given.teacher();
        given.centreHead()
                .runs(() -> weighWishes.run(
                        new WeighWishes.Command(new Weights<>(PairWish.class, Map.of(PairWish.EXPERIENCE, 9)))));
        assertThat(story.made(given.head()).weights(PairWish.class).of(PairWish.EXPERIENCE))
                .isEqualTo(9);
        assertThatThrownBy(() -> given.methodist()
                        .runs(() -> weighWishes.run(new WeighWishes.Command(Weights.usual(PairWish.class)))))
                .hasMessage("matching.refusal.not-yours");
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
