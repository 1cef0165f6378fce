package org.birge.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.Test;

/** The search page finds what its reader may see and nothing else. */
@BirgeTest
class SearchPagesTest {

    private final Given given;
    private final Visitors visitors;
    private final Browser browser;

    SearchPagesTest(Given given, Visitors visitors, Browser browser) {
        this.given = given;
        this.visitors = visitors;
        this.browser = browser;
    }

    @Test
    void aHeadFindsOwnStaffWithoutTheRightLettersAndNobodyOfAnotherSchool() {
        String own = given.head().name();
        String strange = given.otherHead().name();
        String plain = own.split(" ")[0].replace("ə", "e");
        assertThat(visitors.as(given.head()).get("/search?q=" + plain).body()).contains(own);
        assertThat(visitors.as(given.head())
                        .get("/search?q="
                                + java.net.URLEncoder.encode(strange, java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("Heç nə tapılmadı")
                .doesNotContain("href=\"/people/" + given.otherHead().publicId());
    }

    @Test
    void thePageIsInOrder() {
        String plain = given.head().name().split(" ")[0].replace("ə", "e");
        browser.as(given.officer()).go("/search?q=" + plain).checked("search");
        browser.phone().as(given.head()).go("/search?q=xyzxyz").checked("search-nothing");
    }
}
