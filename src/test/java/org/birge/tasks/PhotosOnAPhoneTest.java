package org.birge.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.OwnBrowser;
import org.birge.testing.Relay;
import org.birge.testing.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@DisplayName("Photos from a phone: made smaller, kept until they are sent, sent once (J0.2, issue 3, 4)")
@BirgeTest
class PhotosOnAPhoneTest {

    private final Given given;
    private final Browser browser;
    private final Environment environment;
    private final Photos photos;

    PhotosOnAPhoneTest(Given given, Browser browser, Environment environment, ApplicationContext beans) {
        this.environment = environment;
        this.given = given;
        this.browser = browser;
        this.photos = new Photos(given, beans);
    }

    @BeforeEach
    void school() {
        given.deputy();
        given.teacher();
    }

    @Test
    @DisplayName("a photo of a camera is sent with 1600 pixels at most, turned as it was taken, and shown small")
    void smaller() {
        String task = photos.task();
        Window window = browser.phone().in(Language.AZ).as(given.teacher()).go("/tasks/" + task);
        Page page = window.page();
        page.fill("#photo-words", "Açıq dərs");
        choose(page, photo("IMG_1.jpg", Photos.numbered(1, 3200, 2400)), photo("IMG_2.jpg", Photos.withPlace()));
        page.waitForCondition(() -> page.locator("[data-evidence] .photos img").count() == 2);
        assertThat(photos.page(task).photos()).extracting(TaskPage.Piece::words).containsOnly("Açıq dərs");
        Page whole = page.context().newPage();
        whole.navigate("/tasks/" + task + "/photos/"
                + photos.page(task).photos().getFirst().publicId());
        assertThat(whole.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]"))
                .isEqualTo(List.of(1600, 1200));
        whole.navigate("/tasks/" + task + "/photos/"
                + photos.page(task).photos().getLast().publicId());
        assertThat(whole.evaluate("[document.images[0].naturalWidth, document.images[0].naturalHeight]"))
                .isEqualTo(List.of(120, 200));
        whole.close();
        window.checked("task-photos");
        browser.in(Language.KK).as(given.teacher()).go("/tasks/" + task).checked("task-photos-desk");
    }

    @Test
    @DisplayName("without a network photos wait, survive the page, and are sent once when it is back")
    void waiting() {
        String task = photos.task();
        Page page = browser.phone().as(given.teacher()).go("/tasks/" + task).page();
        BrowserContext phone = page.context();
        phone.setOffline(true);
        choose(page, photo("a.jpg", Photos.numbered(1, 500, 400)), photo("b.jpg", Photos.numbered(2, 500, 400)));
        page.waitForCondition(() -> waiting(page).count() == 2);
        page.waitForSelector("[data-outbox-cut]:not([hidden])");
        assertThat(page.locator("[data-outbox-count]").textContent()).isEqualTo("2");
        assertThat(waiting(page).first().innerText()).contains("göndərilməyi gözləyir");
        page.close();
        phone.setOffline(false);
        Page later = phone.newPage();
        later.navigate("/");
        later.waitForCondition(() -> photos.page(task).photos().size() == 2);
        later.waitForCondition(() -> !later.locator("[data-outbox]").isVisible());
        later.navigate("/tasks/" + task);
        assertThat(later.locator("[data-evidence] .photos li").count()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "the server is gone and the browser is killed: the photo is still there and is sent after signing in anew")
    void killed(@TempDir Path profile) {
        String task = photos.task();
        int server = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Relay relay = new Relay(server);
                OwnBrowser own = new OwnBrowser(profile)) {
            Page page = own.signedIn(relay.site(), given.teacher());
            page.navigate(relay.site() + "/tasks/" + task);
            page.waitForSelector("form.ready");
            relay.stop();
            choose(page, photo("a.jpg", Photos.numbered(8, 500, 400)));
            page.waitForSelector("[data-outbox-cut]:not([hidden])");
            Page after = own.killedAndStarted();
            relay.start();
            own.signedIn(relay.site(), given.teacher());
            after.waitForCondition(() -> photos.page(task).photos().size() == 1);
        }
    }

    @Test
    @DisplayName("an answer lost on the way back: the photo is sent again and is there once")
    void lostAnswer() {
        String task = photos.task();
        Page page = browser.phone().as(given.teacher()).go("/tasks/" + task).page();
        AtomicInteger sent = new AtomicInteger();
        page.route("**/photos", route -> {
            if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        choose(page, photo("a.jpg", Photos.numbered(5, 500, 400)));
        page.waitForCondition(
                () -> sent.get() == 1 && page.locator("[data-outbox-cut]").isVisible());
        page.evaluate("window.dispatchEvent(new Event('online'))");
        page.waitForCondition(() -> !page.locator("[data-outbox]").isVisible());
        assertThat(sent.get()).isEqualTo(2);
        assertThat(photos.page(task).photos()).hasSize(1);
    }

    @Test
    @DisplayName(
            "the session ended meanwhile: nothing is lost, nothing goes out under another name, and signing in sends it")
    void sessionEnded() {
        String task = photos.task();
        Window window = browser.phone().as(given.teacher()).go("/tasks/" + task);
        Page page = window.page();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("birge"));
        choose(page, photo("a.jpg", Photos.numbered(6, 500, 400)));
        page.waitForSelector("[data-outbox-signed-out]:not([hidden])");
        window.signIn(given.deputy().userName(), Given.PASSWORD);
        page.waitForLoadState();
        assertThat(page.locator("[data-outbox]").isVisible()).isFalse();
        assertThat(photos.page(task).photos()).isEmpty();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("birge"));
        window.signIn(given.teacher().userName(), Given.PASSWORD);
        page.waitForCondition(() -> photos.page(task).photos().size() == 1);
    }

    @Test
    @DisplayName(
            "confirmed meanwhile: the photo is not taken, the reason stands beside it, and it goes only when one says so")
    void refusedLater() {
        String task = photos.task();
        Page page = browser.phone().as(given.teacher()).go("/tasks/" + task).page();
        page.context().setOffline(true);
        choose(page, photo("a.jpg", Photos.numbered(7, 500, 400)));
        page.waitForSelector("[data-outbox-cut]:not([hidden])");
        photos.confirmed(task);
        page.context().setOffline(false);
        page.waitForSelector("[data-waiting] [data-state=refused]:not([hidden])");
        assertThat(page.locator("[data-waiting] [data-reason]").textContent()).isNotBlank();
        page.onceDialog(com.microsoft.playwright.Dialog::accept);
        page.click("[data-waiting] [data-drop]");
        page.waitForCondition(() -> waiting(page).count() == 0);
        assertThat(photos.page(task).photos()).isEmpty();
    }

    @Test
    @DisplayName("thirty chosen at once and what is no picture: thirty arrive, the other is named and not sent")
    void thirty() {
        String task = photos.task();
        Page page = browser.phone().as(given.teacher()).go("/tasks/" + task).page();
        FilePayload[] chosen = IntStream.range(0, 31)
                .mapToObj(n -> n == 30
                        ? new FilePayload("x.pdf", "application/pdf", new byte[] {1})
                        : photo("IMG_" + n + ".jpg", Photos.numbered(n, 300, 200)))
                .toArray(FilePayload[]::new);
        choose(page, chosen);
        page.waitForCondition(() -> photos.page(task).photos().size() == 30);
        assertThat(page.locator("[data-said]").textContent()).contains("x.pdf");
    }

    private static Locator waiting(Page page) {
        return page.locator("[data-waiting] li");
    }

    private static FilePayload photo(String name, byte[] content) {
        return new FilePayload(name, "image/jpeg", content);
    }

    private static void choose(Page page, FilePayload... files) {
        page.waitForSelector("form.ready");
        page.setInputFiles("#photo", files);
    }
}
