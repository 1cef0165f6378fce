package org.birge.registry.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest(properties = "birge.longest-upload=2MB")
@DisplayName(
        "A file that is too long is told at its field, in the reader's language, and the connection holds (section 6)")
class LongestUploadTest {

    private final Given given;
    private final Visitors visitors;

    LongestUploadTest(Given given, Visitors visitors) {
        this.given = given;
        this.visitors = visitors;
    }

    @Test
    @DisplayName("A little or far over the limit: the page of lists says so at the file")
    void lists() {
        for (String[] spoken : new String[][] {{"en", "The file is larger than 2 MB."}, {"ru", "больше 2 МБ"}}) {
            Visitor head = visitors.as(given.head()).in(spoken[0]);
            Visitor.Answer little = head.postFile("/imports", "list.csv", new byte[(2 << 20) + 1]);
            assertThat(little.status()).isEqualTo(422);
            assertThat(little.body()).contains("file-problem").contains(spoken[1]);
            Visitor.Answer far = head.postFile("/imports", "list.csv", new byte[40 << 20]);
            assertThat(far.location()).isEqualTo("/imports?too-long=true");
            Visitor.Answer told = head.get(far.location());
            assertThat(told.status()).isEqualTo(422);
            assertThat(told.body()).contains("file-problem").contains(spoken[1]);
        }
    }

    @Test
    @DisplayName("On any other page the answer is a page in the reader's language too")
    void elsewhere() {
        Visitor.Answer told = visitors.as(given.head()).postFile("/evidence", "photo.jpg", new byte[40 << 20]);
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.body()).contains("<h1>").doesNotContain("Exception");
    }
}
