package org.birge.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.Language;

/** One browser window. {@link #page()} is Playwright's page for everything not said here. */
public final class Window {

    /**
     * A click returns before the page it leads to is there: what is being left says so, also where a script looks first whether the server is
     * reached. A download leaves nothing.
     */
    private static final String LEAVING = """
            for (const event of ['submit', 'beforeunload']) {
              addEventListener(event, e => {
                if (e.defaultPrevented && !e.target.dataset?.sent) return;
                window.leaving = true;
                setTimeout(() => window.leaving = false, 3000);
              });
            }
            addEventListener('pageshow', () => window.leaving = false);
            """;

    private static final String SETTLED = """
            () => !window.leaving && document.readyState !== 'loading'
              && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')
            """;

    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    Window(Page page, int width) {
        this.page = page;
        this.width = width;
        page.addInitScript(LEAVING);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOfTheLine(message.text())) {
                complaints.add(message.text());
            }
        });
    }

    /** What browser and htmx say when the line is cut or the server refuses: tests look at what the reader sees then. */
    private static boolean isOfTheLine(String complaint) {
        return complaint.startsWith("Failed to load resource")
                || complaint.startsWith("htmx:sendError")
                || complaint.startsWith("htmx:afterRequest");
    }

    public Page page() {
        return page;
    }

    public Window go(String path) {
        page.navigate(path);
        return this;
    }

    /** Everything the reader sees as text, once the page that a click led to is all there. */
    public String text() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator("body").innerText();
    }

    /** The path one is at, without the site. */
    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    public Window language(Language language) {
        String site = page.url().startsWith("http") ? page.url() : "http://localhost";
        page.context()
                .addCookies(
                        List.of(new Cookie("language", language.tag()).setUrl(site.replaceFirst("(//[^/]+).*", "$1"))));
        return page.url().startsWith("http") ? go(path()) : this;
    }

    /** Types a name and a password into the sign-in page. */
    public Window signIn(String userName, String password) {
        go("/sign-in");
        page.fill("#name", userName);
        page.fill("#password", password);
        page.click("main form[action='/sign-in'] button");
        return this;
    }

    /** Clicks, and waits for the page it leads to. */
    public Window click(String selector) {
        page.click(selector);
        return settled();
    }

    /** Waits until the page that was asked for is there, and what a part of it asked for. */
    private Window settled() {
        while (!isSettled()) {
            page.waitForTimeout(5);
        }
        return this;
    }

    private boolean isSettled() {
        try {
            return (boolean) page.evaluate(SETTLED);
        } catch (PlaywrightException left) {
            // The page went while it was asked; the next answers.
            return false;
        }
    }

    /** With -Dpictures=true a picture of the whole page in target/screenshots. */
    public Window picture(String name) {
        settled();
        if (!Boolean.getBoolean("pictures")) {
            return this;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        return this;
    }

    /** No violation that axe can find (WCAG 2.2 AA and best practice). */
    public Window axe() {
        List<String> problems = AxeScan.problems(page);
        if (!problems.isEmpty()) {
            throw new AssertionError("axe at " + path() + " in " + width + " px:\n" + String.join("\n", problems));
        }
        return this;
    }

    /** Tab reaches everything one can act on, and one sees where one is. */
    public Window keyboard() {
        List<String> problems = KeyboardWalk.problems(page);
        if (!problems.isEmpty()) {
            throw new AssertionError("keyboard at " + path() + " in " + width + " px:\n" + String.join("\n", problems));
        }
        return this;
    }

    /** The page is no wider than the window. */
    public Window fits() {
        int wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            String what = (String) page.evaluate("""
                    width => [...document.querySelectorAll('body *')]
                      .filter(e => e.getBoundingClientRect().right > width + 1)
                      .slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n')
                    """, width);
            throw new AssertionError(path() + " is " + wide + " px wide in a window of " + width + " px:\n" + what);
        }
        return this;
    }

    /** All of it: axe, keyboard, width, and, where wanted, a picture to look at. */
    public Window checked(String name) {
        return picture(name).fits().axe().keyboard();
    }

    List<String> complaints() {
        return complaints;
    }
}
