package org.birge.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitor.Answer;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.Test;

@BirgeTest
class ErrorPagesTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final Messages messages;

    ErrorPagesTest(Given given, Visitors visitors, Browser browser, Messages messages) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.messages = messages;
    }

    @Test
    void anUnknownAddressIsOurPage() {
        Answer answer = visitors.as(given.teacher()).in("en").get("/nowhere/at-all");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains(words(Language.EN, "web.error.not-found.title"));
        browser.as(given.teacher()).go("/nowhere").checked("not-found");
        browser.phone().in(Language.KK).nobody().go("/nowhere").checked("not-found-nobody");
    }

    @Test
    void aPageThatIsNotOpenLooksLikeOneThatIsNotThere() {
        Visitor teacher = visitors.as(given.teacher());
        Answer closed = teacher.get("/settings/trail");
        Answer unknown = teacher.get("/settings/nothing");
        assertThat(closed.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(alike(closed.body())).isEqualTo(alike(unknown.body()));
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInWords() {
        Visitor visitor = visitors.nobody().in("ru");
        Answer answer = visitor.postWithToken("/sign-in", "", "name", "x", "password", "y");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body())
                .contains(words(Language.RU, "web.error.stale-form.title"))
                .contains("<html lang=\"ru\">");
    }

    @Test
    void aMethodThatAPageDoesNotTakeIsRefusedInWords() {
        Answer answer = visitors.nobody().in("az").get("/language");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).contains(words(Language.AZ, "web.error.bad-request.title"));
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutDetails() {
        Answer answer = visitors.nobody().get("/a;b=c/%2e%2e/d");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Whitelabel");
    }

    @Test
    void bytesThatAreNoTextAreRefusedInWords() {
        Visitor head = visitors.as(given.head()).in("en");
        assertThat(head.get("/people?q=%ff%fe").status()).isEqualTo(400);
        assertThat(head.get("/people?q=%ff%fe").body()).contains(words(Language.EN, "web.error.bad-request.title"));
        assertThat(head.post("/imports", "file", "x").status()).isEqualTo(400);
    }

    @Test
    void signsThatTurnTheDirectionOfWritingAreTakenOutOfWhatIsTyped() {
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/people?q=R%E2%80%AEzayev%C2%85a").body()).contains("value=\"Rzayeva\"");
    }

    /** Without what differs from one answer to the next: tokens and the address itself. */
    private static String alike(String body) {
        return body.replaceAll("value=\"[^\"]*\"", "");
    }

    private String words(Language language, String key) {
        return messages.in(language).of(key);
    }
}
