package org.birge.growth.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "J1b.6 A teacher offers a lesson on a phone, the head agrees, a colleague of another school comes and writes")
@BirgeTest
class LessonPagesTest {

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final MovableClock clock;

    LessonPagesTest(Given given, Browser browser, Visitors visitors, MovableClock clock) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Test
    void fromTheOfferToWhatTheGuestTakesAlong() {
        given.school();
        given.otherSchool();
        Window teacher = browser.phone().as(given.teacher()).go("/lessons").checked("lessons-empty");
        teacher.page().click("main .head .main-action");
        Page form = teacher.page();
        form.fill("#places", "0");
        form.click("main form .main-action");
        assertThat(teacher.text()).contains("Bu xananı doldurun", "1 ilə 60 arasında");
        teacher.checked("lesson-wrong");
        form.fill("#topic", "Faizlərin gündəlik həyatda tətbiqi");
        form.selectOption("#subject", "mathematics");
        form.fill("#class", "7-b");
        form.fill("#words", "Şagirdlər qruplarda ailə büdcəsi qurur.");
        form.fill("#day", "2026-11-24");
        form.fill("#begins", "10:00");
        form.fill("#ends", "10:45");
        form.fill("#places", "1");
        form.check("input[name=reach][value=region]");
        form.click("main form .main-action");
        assertThat(teacher.text()).contains("razılıq gözləyir");
        String address = teacher.path();
        assertThat(visitors.as(given.otherHead()).get(address).status()).isEqualTo(404);

        Window head = browser.as(given.head()).go("/");
        assertThat(head.text()).contains("Razılığınızı gözləyən açıq dərslər");
        head.go("/lessons?view=school").checked("lessons-school");
        head.go(address).checked("lesson-to-agree");
        head.page().click("main form[action$='/agreement'] button");
        assertThat(head.text()).contains("siyahıda");

        Window guest =
                browser.in(Language.KK).as(given.otherHead()).go("/lessons").checked("lessons");
        guest.page().click("main tbody th a");
        guest.checked("lesson-to-visit");
        guest.page().click("main form[action$='/place'] button");
        assertThat(guest.text()).contains("Орын алынды");
        guest.go("/");
        assertThat(guest.text()).contains("Faizlərin gündəlik həyatda tətbiqi");
        guest.go("/lessons?view=guests").checked("lessons-guests");
        Window late = browser.as(given.methodist()).go(address);
        assertThat(late.text()).contains("Boş yer qalmayıb");

        clock.moveTo(Instant.parse("2026-11-25T06:00:00Z"));
        teacher.go("/");
        assertThat(teacher.text()).contains("keçirildimi?");
        teacher.go(address).checked("lesson-to-record");
        teacher.page().click("main form[action$='/record'] button");
        guest.go(address);
        guest.page().fill("#takes", "Отбасы бюджетін өз сыныбымда құрамыз.");
        guest.page().click("main form[action$='/analysis'] button");
        guest.checked("lesson-analysed");
        teacher.go(address).checked("lesson-held");
        assertThat(teacher.text()).contains("Отбасы бюджетін");
        assertThat(head.go(address).text()).doesNotContain("Отбасы бюджетін");
        assertThat(visitors.as(given.methodist())
                        .get("/lessons/export?view=past&format=csv")
                        .body())
                .contains("Faizlərin gündəlik");
    }
}
