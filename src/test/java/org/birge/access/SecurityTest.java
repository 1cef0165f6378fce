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
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@BirgeTest
class SecurityTest {

    private static final String LONG_PASSWORD = "uzun şifrə ".repeat(12);

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

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        Visitor here = visitors.as(given.unionHead());
        Visitor elsewhere = visitors.as(given.unionHead());
        Answer changed = here.post(
                "/settings/password", "present", Given.PASSWORD, "password", LONG_PASSWORD, "again", LONG_PASSWORD);
        assertThat(changed.location()).isEqualTo("/settings");
        assertThat(here.get("/").status()).isEqualTo(200);
        assertThat(elsewhere.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void aLongPasswordCountsToItsLastSign() {
        AnyLength passwords = new AnyLength(new BCryptPasswordEncoder(4));
        String hash = passwords.encode(LONG_PASSWORD);
        assertThat(passwords.matches(LONG_PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(LONG_PASSWORD + "ə", hash)).isFalse();
        assertThat(passwords.matches(LONG_PASSWORD.substring(1), hash)).isFalse();
    }

    @Test
    void aZeroSignInAFieldIsRefusedBeforeTheDatabase() {
        Visitor nobody = visitors.nobody();
        assertThat(nobody.post("/sign-in", "name", "\0", "password", "x").status())
                .isEqualTo(400);
        assertThat(nobody.post("/forgotten", "name", "\0").status()).isEqualTo(400);
        Visitor head = visitors.as(given.head());
        for (String path : List.of("/search?q=%00", "/people?q=%00", "/settings/grants?q=%00")) {
            assertThat(head.get(path).status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void signingInLeadsNowhereElse() {
        for (String next :
                List.of("//evil.example", "/.//evil.example", "/..//evil.example", "/{x}", "/\\evil.example")) {
            Answer answer = visitors.nobody()
                    .post("/sign-in", "name", given.head().userName(), "password", Given.PASSWORD, "next", next);
            assertThat(answer.headers().firstValue("Location")).as(next).contains("/");
        }
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
