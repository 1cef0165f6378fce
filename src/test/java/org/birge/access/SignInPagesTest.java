package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BirgeTest
class SignInPagesTest {

    private final Browser browser;
    private final Given given;
    private final Visitors visitors;

    SignInPagesTest(Browser browser, Given given, Visitors visitors) {
        this.browser = browser;
        this.given = given;
        this.visitors = visitors;
    }

    @ParameterizedTest
    @EnumSource
    void theSignInPageIsInOrderInEveryLanguageAtTheDeskAndOnThePhone(Language language) {
        String name = "sign-in-" + language.tag();
        Window desk = browser.in(language).nobody().go("/sign-in").checked(name);
        assertThat(desk.page().getAttribute("html", "lang")).isEqualTo(language.tag());
        browser.in(language).phone().nobody().go("/sign-in").checked(name);
    }

    @Test
    void theHeadSignsInAndOut() {
        Window window = browser.nobody().signIn(given.head().userName(), Given.PASSWORD);
        assertThat(window.path()).isEqualTo("/");
        assertThat(window.text()).contains("Rəhimova Aysel");
        window.page().click("form[action='/sign-out'] button >> visible=true");
        assertThat(window.path()).isEqualTo("/sign-in");
    }

    @Test
    void aWrongPasswordSaysNoMoreThanThatNameAndPasswordDoNotMatch() {
        Window known = browser.nobody().signIn(given.head().userName(), "wrong");
        Window unknown = browser.nobody().signIn("nobody", "wrong");
        assertThat(known.page().locator(".wrong-text").allInnerTexts())
                .isNotEmpty()
                .isEqualTo(unknown.page().locator(".wrong-text").allInnerTexts());
        known.checked("sign-in-wrong");
    }

    @Test
    void theWayBackAfterSigningInStaysWithUs() {
        String head = given.head().userName();
        assertThat(visitors.nobody()
                        .post("/sign-in", "name", head, "password", Given.PASSWORD, "next", "//elsewhere.example/")
                        .location())
                .isEqualTo("/");
        assertThat(visitors.nobody()
                        .post("/sign-in", "name", head, "password", Given.PASSWORD, "next", "/year?x=1")
                        .location())
                .isEqualTo("/year?x=1");
    }
}
