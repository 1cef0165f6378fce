package org.birge.support.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Visits of the centre: once the day has passed (J0.4, J0.5)")
@BirgeTest
class VisitAfterTheDayTest {

    private final Given given;
    private final VisitStory story;
    private final MovableClock clock;
    private final OneVisit visits;
    private final AnnounceVisit announceVisit;
    private final CallOffVisit callOffVisit;
    private final WishAnotherDay wishAnotherDay;

    VisitAfterTheDayTest(
            Given given,
            AutowireCapableBeanFactory beans,
            MovableClock clock,
            OneVisit visits,
            AnnounceVisit announceVisit,
            CallOffVisit callOffVisit,
            WishAnotherDay wishAnotherDay) {
        this.given = given;
        this.story = beans.createBean(VisitStory.class);
        this.clock = clock;
        this.visits = visits;
        this.announceVisit = announceVisit;
        this.callOffVisit = callOffVisit;
        this.wishAnotherDay = wishAnotherDay;
    }

    @BeforeEach
    void theDay() {
        clock.reset();
    }

    @Test
    void aSchoolDoesNotUndoAVisitWhoseAgreedDayHasPassedButTheCentreMay() {
        String visit = story.announced(VisitTime.morning(VisitStory.DAY.plusDays(7)), List.of(), null);
        long version = story.brought(visit, VisitState.AGREED, clock);
        clock.moveTo(VisitStory.DAY.plusDays(8));
        CallOffVisit.Command off = new CallOffVisit.Command(visit, version, "Heç kim gəlmədi.");
        VisitTime other = VisitTime.morning(VisitStory.DAY.plusDays(9));
        for (Runnable undone : List.<Runnable>of(
                () -> callOffVisit.run(off),
                () -> wishAnotherDay.run(new WishAnotherDay.Command(visit, version, other, "Başqa gün gəlin.")))) {
            assertThatThrownBy(() -> given.head().runs(undone))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("visits.refusal.held");
        }
        VisitPage.Rights shown = given.head().does(() -> visits.page(visit)).rights();
        assertThat(shown.callOff() || shown.wish()).isFalse();
        given.methodist().runs(() -> callOffVisit.run(off));
    }

    @Test
    void theWordsASchoolAnsweredStayBesideThoseThatMendedThem() {
        String visit = story.announced();
        long version = story.brought(visit, VisitState.ANSWERED, clock);
        story.record(visit, version, given.methodist());
        assertThat(given.head().does(() -> visits.page(visit)).history())
                .filteredOn(
                        event -> event.what().equals("recorded") || event.what().equals("mended"))
                .extracting(VisitPage.Event::words)
                .containsOnly("İki dərs birlikdə təhlil edildi.")
                .hasSize(2);
    }

    @Test
    void onlyAVisitWithARecordIsFollowed() {
        String visit = story.announced(VisitTime.morning(VisitStory.DAY.plusDays(14)), List.of(), null);
        AnnounceVisit.Command next = story.command(
                given.school().place().publicId(),
                List.of(given.methodist().id()),
                VisitTime.afternoon(VisitStory.DAY.plusDays(14)),
                List.of(),
                true);
        AnnounceVisit.Command followed = new AnnounceVisit.Command(
                next.school(),
                next.division(),
                next.people(),
                next.time(),
                "follow-up",
                next.topic(),
                next.words(),
                List.of(),
                List.of(),
                visit,
                true);
        assertThatThrownBy(() -> given.methodist().runs(() -> announceVisit.run(followed)))
                .isInstanceOf(NotFound.class);
    }
}
