package org.birge.registry.lists.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.birge.shared.pack.CountryPacks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** N1, N2: the lists that offices of two countries sent, with what is known to be wrong in them. */
class SchoolListsTest {

    private static final Path LISTS = Path.of("../shared/data/school-lists");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** What only the registry and the other rows of a list can tell is tested with the import. */
    private static final Set<String> OF_THE_IMPORT = Set.of(
            "school code lost its leading zero or is unknown to the list",
            "same person twice in the same school",
            "second posting of the same person in another school");

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("Exactly the rows that cannot be right are refused, and what can be forgiven is mended and told")
    void staff(String country) throws IOException {
        Terms terms = new Terms(CountryPacks.load(country));
        ListFile file = ListFile.look(LISTS.resolve(country + "-staff.csv"));
        assertThat(file.kind()).isEqualTo(ListKind.STAFF);
        assertThat(file.match().missing(ListKind.STAFF)).isEmpty();
        assertThat(file.match().places()).hasSize(13);

        Map<Integer, StaffLine> refused = new TreeMap<>();
        Map<Integer, StaffLine> mended = new TreeMap<>();
        List<StaffLine> all = new ArrayList<>();
        StaffReader reader = new StaffReader(terms, TODAY);
        try (ListRows rows = file.rows(file.match())) {
            for (ListRow row = rows.next(); row != null; row = rows.next()) {
                StaffLine line = reader.read(row);
                all.add(line);
                (line.refused() ? refused : line.mended() ? mended : new TreeMap<Integer, StaffLine>())
                        .put(line.row(), line);
            }
        }

        JsonNode truth = JsonMapper.shared()
                .readTree(LISTS.resolve("truth.json").toFile())
                .get(country);
        Set<Integer> unforgivable = new TreeSet<>();
        Set<Integer> forgivable = new TreeSet<>();
        for (JsonNode spoiled : truth.get("spoiled")) {
            if (!OF_THE_IMPORT.contains(spoiled.get("kind").asString())) {
                (spoiled.get("forgivable").asBoolean() ? forgivable : unforgivable)
                        .add(spoiled.get("row").asInt());
            }
        }
        assertThat(all).hasSize(truth.get("staff_rows").asInt());
        assertThat(refused.keySet()).isEqualTo(unforgivable);
        assertThat(mended.keySet()).isEqualTo(forgivable);
        assertThat(all).filteredOn(line -> !line.refused()).allSatisfy(line -> assertThat(line)
                .hasNoNullFieldsOrPropertiesExcept("subject", "weeklyLoad"));
        assertThat(new HashSet<>(forgivable)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("Lists of schools are read whole, with places and languages of teaching")
    void schools(String country) throws IOException {
        ListFile file = ListFile.look(LISTS.resolve(country + "-schools.csv"));
        SchoolReader reader = new SchoolReader(new Terms(CountryPacks.load(country)));
        assertThat(file.kind()).isEqualTo(ListKind.SCHOOLS);
        List<SchoolLine> all = new ArrayList<>();
        try (ListRows rows = file.rows(file.match())) {
            for (ListRow row = rows.next(); row != null; row = rows.next()) {
                all.add(reader.read(row));
            }
        }
        assertThat(all).hasSize(42).allSatisfy(line -> {
            assertThat(line.findings()).isEmpty();
            assertThat(line.code()).matches("0\\d{6}");
            assertThat(line.latitude()).isBetween(new java.math.BigDecimal("38"), new java.math.BigDecimal("56"));
            assertThat(line.languages()).isNotEmpty().isSubsetOf("az", "kk", "ru");
        });
    }
}
