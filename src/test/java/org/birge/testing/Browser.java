package org.birge.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Opens windows: {@code browser.as(given.head()).go("/year")}, {@code browser.phone().as(…)}, {@code browser.in(KK)}. */
public final class Browser {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    /** A machine with much else to do is no failure of a page. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Environment environment;
    private final List<Window> open = new ArrayList<>();
    private final Map<String, String> sessions = new HashMap<>();

    Browser(Environment environment) {
        this.environment = environment;
    }

    /** A window of 1280 pixels for somebody who has not signed in, in the country's language. */
    public Window nobody() {
        return new Wish(DESK, null).nobody();
    }

    /** A window of 1280 pixels for somebody signed in, in the account's language. */
    public Window as(Person person) {
        return new Wish(DESK, null).as(person);
    }

    /** The next window is as wide as a phone, 390 pixels. */
    public Wish phone() {
        return new Wish(PHONE, null);
    }

    /** The next window speaks this language. */
    public Wish in(Language language) {
        return new Wish(DESK, language);
    }

    /** What the next window should be like. */
    public final class Wish {

        private final int width;
        private final @Nullable Language language;

        private Wish(int width, @Nullable Language language) {
            this.width = width;
            this.language = language;
        }

        public Wish phone() {
            return new Wish(PHONE, language);
        }

        public Wish in(Language other) {
            return new Wish(width, other);
        }

        public Window nobody() {
            return open(new NewContextOptions());
        }

        public Window as(Person person) {
            String session = sessions.get(person.userName());
            if (session != null) {
                return open(new NewContextOptions().setStorageState(session));
            }
            Window window = open(new NewContextOptions());
            window.signIn(person.userName(), Given.PASSWORD);
            sessions.put(person.userName(), window.page().context().storageState());
            return language == null ? window : window.language(language);
        }

        private Window open(NewContextOptions options) {
            String site = "http://localhost:" + environment.getRequiredProperty("local.server.port");
            BrowserContext context = Chromium.browser()
                    .newContext(options.setBaseURL(site)
                            .setViewportSize(width, width == PHONE ? 844 : 900)
                            .setHasTouch(width == PHONE)
                            .setLocale("de-DE")
                            .setTimezoneId("Asia/Baku")
                            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            context.setDefaultTimeout(PATIENCE_MILLIS);
            Window window = new Window(Objects.requireNonNull(context.newPage()), width);
            open.add(window);
            return language == null ? window : window.language(language);
        }
    }

    /** The complaints so far were meant to happen. */
    public void forgive() {
        open.forEach(window -> window.complaints().clear());
    }

    /** Closes what a test left open; a window that heard of an error of a script or of the policy fails the test. */
    void closeWindows() {
        List<String> heard = new ArrayList<>();
        for (Window window : open) {
            heard.addAll(window.complaints());
            window.page().context().close();
        }
        open.clear();
        if (!heard.isEmpty()) {
            throw new AssertionError("The browser complained: " + String.join("\n", heard));
        }
    }

    void forget() {
        sessions.clear();
    }
}
