package org.birge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The check of all pages is not blind. */
class AxeScanTest {

    private static final String POOR = """
            <!doctype html>
            <html><head><title>Poor</title></head>
            <body><main>
              <h1>Poor</h1>
              <h4>Too deep</h4>
              <img src="data:,">
              <input>
              <p style="color: #999; background: #fff">Hardly seen</p>
              <p>beside the main part</p>
            </main><div>outside</div></body></html>
            """;

    @Test
    @DisplayName("It names the rule and the place, of best practice too")
    void violations() {
        try (Page page = Chromium.browser().newPage()) {
            page.setContent(POOR);
            assertThat(AxeScan.problems(page))
                    .anySatisfy(
                            found -> assertThat(found).startsWith("image-alt:").contains("<img src=\"data:,\">"))
                    .anySatisfy(found ->
                            assertThat(found).startsWith("color-contrast:").contains("Hardly seen"))
                    .extracting(found -> found.substring(0, found.indexOf(':')))
                    .containsExactlyInAnyOrder(
                            "color-contrast", "heading-order", "html-has-lang", "image-alt", "label", "region");
        }
    }
}
