package org.birge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BirgeTest
class LanguagesTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;

    LanguagesTest(Given given, Visitors visitors, Browser browser) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void oneClickChangesTheLanguageAndStaysOnThePage(Language language) {
        Window window = browser.nobody().go("/sign-in");
        window.page().click("form.lang button[value=" + language.tag() + "]");
        assertThat(window.path()).isEqualTo("/sign-in");
        assertThat(window.page().getAttribute("html", "lang")).isEqualTo(language.tag());
    }

    @Test
    void theCountrysLanguageGreetsABrowserOfAnotherOne() {
        assertThat(browser.nobody().go("/sign-in").page().getAttribute("html", "lang"))
                .isEqualTo("az");
        assertThat(visitors.as(given.head()).get("/").body()).contains("<html lang=\"az\">");
    }

    @Test
    void aLanguageWeDoNotHaveIsNotFoundAndChangesNothing() {
        Visitor visitor = visitors.nobody();
        assertThat(visitor.post("/language", "language", "fr", "back", "/sign-in")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/sign-in").body()).contains("<html lang=\"az\">");
    }

    @Test
    void theWayBackStaysWithUs() {
        assertThat(visitors.nobody()
                        .post("/language", "language", "ru", "back", "https://elsewhere.example/")
                        .location())
                .isEqualTo("/");
    }
}
