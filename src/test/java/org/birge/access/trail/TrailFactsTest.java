package org.birge.access.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trail is read in words, and what has no word is shown as it is kept")
@BirgeTest
class TrailFactsTest {

    private final Words words;

    TrailFactsTest(Messages messages) {
        this.words = messages.in(Language.EN);
    }

    @Test
    @DisplayName("roles, lists, papers and formats are said; numbers stay; an unknown detail keeps its name")
    void inWords() {
        assertThat(TrailFacts.of(Map.of("role", "deputy", "grant", "x1"), words))
                .containsEntry("Role", words.of("access.role.deputy"))
                .containsEntry("Code of the role’s record", "x1");
        assertThat(TrailFacts.of(Map.of("list", "staff", "format", "xlsx", "rows", 14), words))
                .containsEntry("List", "staff")
                .containsEntry("Format", "XLSX")
                .containsEntry("Rows", "14");
        assertThat(TrailFacts.of(Map.of("kind", "responsibility-pdf"), words))
                .containsEntry("Paper", "matrix of responsibility, PDF");
        assertThat(TrailFacts.of(Map.of("kind", "docx"), words)).containsEntry("Paper", "DOCX");
        assertThat(TrailFacts.of(Map.of("newest", true), words)).containsEntry("newest", "true");
        assertThat(TrailFacts.object("plan", 12L, words)).isEqualTo("Plan № 12");
        assertThat(TrailFacts.object(null, null, words)).isEmpty();
    }
}
