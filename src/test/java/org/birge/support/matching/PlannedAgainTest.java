package org.birge.support.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.birge.support.mentor.AgreeToMentorship;
import org.birge.support.mentor.DeclineMentorship;
import org.birge.support.mentor.EndMentorship;
import org.birge.support.mentor.Offer;
import org.birge.support.mentor.OpenMentee;
import org.birge.support.mentor.OpenPairs;
import org.birge.support.mentor.PauseMentor;
import org.birge.support.mentor.ProposeMentorship;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "A proposal made again minds what people said and what hands fixed, and explains itself as it was reckoned (J1c.2, issue 4)")
@BirgeTest
class PlannedAgainTest {

    private final Given given;
    private final MovableClock clock;
    private final Visitors visitors;
    private final TestDatabase database;
    private final AutowireCapableBeanFactory beans;
    private final MatchingStory story;

    PlannedAgainTest(
            Given given,
            MovableClock clock,
            Visitors visitors,
            TestDatabase database,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.clock = clock;
        this.visitors = visitors;
        this.database = database;
        this.beans = beans;
        this.story = beans.createBean(MatchingStory.class);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void aPairThatWasDeclinedIsNotMadeAgainInTheSameSchoolYear() {
        Person young = given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        ProposedPair old = story.pair(given.methodist(), story.made(given.methodist()));
        String asked = proposed(young, MatchingStory.ENDS);
        young.runs(() -> beans.getBean(DeclineMentorship.class)
                .run(new DeclineMentorship.Command(asked, version(asked), "Başqa mentor istəyirəm.")));

        Run standing = given.methodist()
                .does(() -> beans.getBean(ReadMatching.class).page("", 0).run());
        assertThat(given.methodist().does(() -> beans.getBean(AcceptPairs.class).run(story.accepting(standing, old))))
                .isEqualTo(new AcceptPairs.Outcome(0, 1));
        assertThat(story.pair(given.methodist(), standing).refused()).isEqualTo("matching.rule.willing");

        ProposedPair again = story.pair(given.methodist(), story.made(given.methodist()));
        assertThat(again.mentor()).isNull();
        assertThat(again.barriers().count()).isEqualTo(Map.of("willing", 1));
        assertThatThrownBy(() -> move(again, given.unionHead().id())).hasMessage("matching.rule.willing");

        clock.moveTo(LocalDate.of(2027, 9, 16));
        assertThat(story.pair(given.methodist(), story.made(given.methodist())).mentor())
                .isEqualTo(given.unionHead().id());
    }

    @Test
    void whoWasMentoredToTheAgreedEndStaysAndWhoWasLeftDoesNot() {
        Person young = given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        String first = active(young, LocalDate.of(2026, 12, 1));
        clock.moveTo(LocalDate.of(2026, 12, 2));
        assertThat(waiting(young).lastMentor()).isEqualTo(given.unionHead().id());
        assertThat(waiting(young).unwilling()).isEmpty();

        database.superuser().sql("delete from support.mentorship_hours").update();
        database.superuser()
                .sql("update support.mentorship set ends = begins + 90, told_end_at = null where public_id = :id")
                .param("id", first)
                .update();
        young.runs(() -> beans.getBean(EndMentorship.class)
                .run(new EndMentorship.Command(
                        first, version(first), LocalDate.of(2026, 12, 4), "Birlikdə işləyə bilmirik.")));
        clock.moveTo(LocalDate.of(2026, 12, 5));
        assertThat(waiting(young).lastMentor()).isNull();
        assertThat(waiting(young).unwilling()).containsExactly(given.unionHead().id());
    }

    @Test
    void whoWasTakenAwayByTheHeadIsNoContinuityAndMayBeProposedAgain() {
        Person young = given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        String pair = active(young, MatchingStory.ENDS);
        given.head().runs(() -> beans.getBean(EndMentorship.class)
                .run(new EndMentorship.Command(pair, version(pair), clock.today(), "Dərs yükü artıb.")));
        assertThat(waiting(young).lastMentor()).isNull();
        assertThat(waiting(young).unwilling()).isEmpty();
    }

    @Test
    void thePageReckonsWithTheMentorWhoStoodWhenItWasPlanned() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        story.mentor(given.teacher("Rauf"), Offer.SCHOOL, 1);
        ProposedPair first = story.pair(given.methodist(), story.made(given.methodist()));
        long other = first.mentor() == given.unionHead().id()
                ? given.teacher("Rauf").id()
                : given.unionHead().id();
        move(first, other);
        ProposedPair moved = given.methodist()
                .does(() -> beans.getBean(ReadPair.class).page(first.publicId()).pair());
        given.methodist().runs(() -> beans.getBean(PinPair.class)
                .run(new PinPair.Command(moved.publicId(), moved.version(), false)));
        ProposedPair again = story.pair(given.methodist(), story.made(given.methodist()));
        assertThat(again.mentor()).isEqualTo(other);
        PairPage page =
                given.methodist().does(() -> beans.getBean(ReadPair.class).page(again.publicId()));
        int steady = 100 * PairWish.STEADY.usual();
        assertThat(page.others()).singleElement().satisfies(one -> {
            assertThat(one.dearer()).isEqualTo(steady);
            assertThat(one.differences()).containsExactly(new PairPage.Difference("steady", steady));
        });
    }

    @Test
    void thatSomebodyHasNoneByHandStaysUntilItIsLetGo() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        move(story.pair(given.methodist(), story.made(given.methodist())), 0);
        ProposedPair again = story.pair(given.methodist(), story.made(given.methodist()));
        assertThat(again.mentor()).isNull();
        assertThat(again.pinned()).isTrue();
        assertThat(again.barriers()).isEqualTo(Barriers.byHand());
        assertThat(visitors.as(given.methodist())
                        .get("/mentors/matching/pairs/" + again.publicId())
                        .body())
                .contains("/pin");
        given.methodist().runs(() -> beans.getBean(PinPair.class)
                .run(new PinPair.Command(again.publicId(), again.version(), false)));
        assertThat(given.methodist()
                        .does(() -> beans.getBean(ReadPair.class).page(again.publicId()))
                        .pair()
                        .barriers())
                .isEqualTo(Barriers.letGo());
        assertThat(story.pair(given.methodist(), story.made(given.methodist())).mentor())
                .isEqualTo(given.unionHead().id());
    }

    @Test
    void aFixedPairThatCanNoLongerBeIsLetGoAndShownWithTheRule() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        ProposedPair pair = story.pair(given.methodist(), story.made(given.methodist()));
        given.methodist().runs(() -> beans.getBean(PinPair.class)
                .run(new PinPair.Command(pair.publicId(), pair.version(), true)));
        String profile = database.superuser()
                .sql("select public_id from support.mentor")
                .query(String.class)
                .single();
        given.unionHead().runs(() -> beans.getBean(PauseMentor.class).run(new PauseMentor.Command(profile, 1)));
        Run run = story.made(given.methodist());
        assertThat(run.unkept()).isEqualTo(1);
        assertThat(story.pair(given.methodist(), run).unkept()).isEqualTo("gone");
        String body = visitors.as(given.methodist())
                .get("/mentors/matching?show=unkept")
                .body();
        assertThat(body).contains("saxlamaq mümkün olmadı", given.unionHead().name());
    }

    private void move(ProposedPair pair, long mentor) {
        given.methodist().runs(() -> beans.getBean(MovePair.class)
                .run(new MovePair.Command(pair.publicId(), pair.version(), mentor)));
    }

    private OpenMentee waiting(Person young) {
        return given.methodist()
                .does(() -> beans.getBean(OpenPairs.class).mentee(young.id()).orElseThrow());
    }

    private String proposed(Person young, LocalDate ends) {
        return given.head().does(() -> beans.getBean(ProposeMentorship.class)
                .run(new ProposeMentorship.Command(
                        given.unionHead().id(),
                        young.id(),
                        "young-teacher",
                        null,
                        MatchingStory.BEGINS,
                        ends,
                        BigDecimal.ZERO,
                        "by-hand")));
    }

    private String active(Person young, LocalDate ends) {
        String pair = proposed(young, ends);
        for (Person one : new Person[] {young, given.unionHead()}) {
            one.runs(() ->
                    beans.getBean(AgreeToMentorship.class).run(new AgreeToMentorship.Command(pair, version(pair))));
        }
        return pair;
    }

    private long version(String pair) {
        return database.superuser()
                .sql("select version from support.mentorship where public_id = :id")
                .param("id", pair)
                .query(Long.class)
                .single();
    }
}
