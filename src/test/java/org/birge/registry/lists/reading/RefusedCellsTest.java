package org.birge.registry.lists.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedCellsTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("Loads, dates and names that cannot be right are refused with the reason")
    void refused() throws IOException {
        String heading = "Məktəbin kodu;Soyadı;Adı;FİN;Doğum tarixi;Vəzifəsi;Dərs yükü;İşə qəbul tarixi\n";
        String[] wrong = {
            "1;Rzayev;Ülvi;JXYXPE8;31.02.1990;müəllim;18;",
            "1;Rzayev;Ülvi;JXYXPE8;01.01.2030;müəllim;18;",
            "1;Rzayev;Ülvi;JXYXPE8;01.01.1990;müəllim;41;",
            "1;Rzayev;Ülvi;JXYXPE8;01.01.1990;müəllim;çox;",
            "1;Rzayev;Ülvi;JXYXPE8;01.01.1990;şəmsiyyə;18;",
            "1;Rzayev;;JXYXPE8;01.01.1990;müəllim;18;",
            "1;Rzayev;Ülvi;JXYXPI8;01.01.1990;müəllim;18;",
            "1;=1+1;Ülvi;JXYXPE8;01.01.1990;müəllim;18;",
            ";Rzayev;Ülvi;JXYXPE8;01.01.1990;müəllim;18;",
            "1;Rzayev;Ülvi;JXYXPE8;01.01.1990;müəllim;18;01.01.1980"
        };
        List<StaffLine> lines =
                StaffLists.read(Files.writeString(folder.resolve("a.csv"), heading + String.join("\n", wrong)));
        assertThat(lines).hasSize(wrong.length).allMatch(StaffLine::refused);
        assertThat(lines)
                .flatExtracting(StaffLine::findings)
                .extracting(Finding::key)
                .containsExactly(
                        "registry.lists.refused.date",
                        "registry.lists.refused.born-in-future",
                        "registry.lists.refused.load",
                        "registry.lists.refused.number",
                        "registry.lists.refused.post",
                        "registry.lists.refused.name-missing",
                        "identifier.signs.fin",
                        "registry.lists.refused.name",
                        "registry.lists.refused.school-missing",
                        "registry.lists.refused.hired-before-born");
    }
}
