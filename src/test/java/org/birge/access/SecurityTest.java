package org.birge.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitor.Answer;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BirgeTest
class SecurityTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;
    private final TestDatabase database;

    SecurityTest(Given given, Visitors visitors, Browser browser, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
        this.database = database;
    }

    @Test
    void everyPageCarriesThePolicy() {
        for (String path : List.of("/sign-in", "/", "/nowhere")) {
            Answer answer = visitors.as(given.head()).get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains(
                            "default-src 'self'", "img-src 'self' data:", "worker-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
        }
    }

    @Test
    void thePolicyIsKeptByTheBrowser() {
        Page page = browser.nobody().go("/sign-in").page();
        Object ran = page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.ran = true';
                  document.body.append(script);
                  return window.ran === true;
                }
                """);
        assertThat(ran).isEqualTo(false);
        browser.forgive();
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScripts() {
        Answer answer = visitors.nobody().post("/sign-in", "name", given.head().userName(), "password", Given.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("birge="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void signingInBeginsASessionOfItsOwn() {
        Window window = browser.nobody().signIn(given.head().userName(), Given.PASSWORD);
        String before = session(window);
        window.page()
                .context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("language"));
        window.signIn(given.deputy().userName(), Given.PASSWORD);
        assertThat(session(window)).isNotEqualTo(before);
    }

    @Test
    void aSessionThatCannotBeReadMeansSigningInAgain() {
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/").status()).isEqualTo(200);
        sql().sql("update access.spring_session_attributes set attribute_bytes = '\\xdeadbeef'::bytea")
                .update();
        Answer answer = head.get("/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).startsWith("/sign-in");
        assertThat(head.post("/sign-in", "name", given.head().userName(), "password", Given.PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(head.get("/").status()).isEqualTo(200);
    }

    @Test
    void aSessionThatIsGoneMeansSigningInAgain() {
        Visitor head = visitors.as(given.head());
        sql().sql("delete from access.spring_session").update();
        assertThat(head.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        Visitor deputy = visitors.as(given.deputy());
        sql().sql("update access.account set closed_at = created_at where id = :id")
                .param("id", given.deputy().account())
                .update();
        assertThat(deputy.get("/").location()).startsWith("/sign-in");
    }

    private static String session(Window window) {
        return window.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("birge"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private JdbcClient sql() {
        return database.superuser();
    }
}
