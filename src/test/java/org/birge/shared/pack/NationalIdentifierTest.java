package org.birge.shared.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** N2: the rules of identifiers, by example and on whole lists of staff as offices send them. */
class NationalIdentifierTest {

    private static final Path LISTS = Path.of("../shared/data/school-lists");
    private static final Map<String, Charset> CHARSETS =
            Map.of("az", StandardCharsets.UTF_8, "kz", StandardCharsets.UTF_16);

    @ParameterizedTest
    @CsvSource({
        "az, JXYXPE9,",
        "az, ' jxyxpe9 ',",
        "az, JXYXPE,  identifier.length.fin",
        "az, JXYXPEI, identifier.signs.fin",
        "az, JXYXPEO, identifier.signs.fin",
        "kz, 941101498857,",
        "kz, 941101498858, identifier.check-digit.iin",
        "kz, 94110149885,  identifier.length.iin",
        "kz, 94110149885A, identifier.signs.iin",
        "kz, 941301498857, identifier.birth-date.iin",
        "kz, 941101998857, identifier.birth-date.iin"
    })
    void saysWhatIsWrong(String country, String identifier, String message) {
        assertThat(identifierOf(country).check(identifier).orElse(null)).isEqualTo(message);
    }

    @Test
    @DisplayName("an IIN tells birth date and sex, a FİN tells neither")
    void readable() {
        NationalIdentifier iin = identifierOf("kz");

        assertThat(iin.birthDate("941101498857"))
                .hasValueSatisfying(born -> assertThat(born).isEqualTo("1994-11-01"));
        assertThat(iin.female("941101498857")).contains(true);
        assertThat(iin.birthDate("941301498857")).isEmpty();
        assertThat(identifierOf("az").birthDate("JXYXPE9")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("the example of a pack is a right identifier")
    void example(String country) {
        NationalIdentifier identifier = identifierOf(country);

        assertThat(identifier.check(identifier.example())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("in a list of staff exactly the spoiled identifiers are refused")
    void wholeList(String country) throws IOException {
        assumeTrue(Files.exists(LISTS));
        NationalIdentifier identifier = identifierOf(country);
        Set<Integer> refused = new HashSet<>();
        List<String> lines = staff(country);
        for (int row = 2; row <= lines.size(); row++) {
            if (identifier.check(lines.get(row - 1).split(";", -1)[4]).isPresent()) {
                refused.add(row);
            }
        }

        assertThat(refused).isEqualTo(spoiled(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("every post and subject of a list is known by name or alias, but for the spoiled ones")
    void postsAndSubjects(String country) throws IOException {
        assumeTrue(Files.exists(LISTS));
        CountryPack pack = CountryPacks.load(country);
        Set<String> posts = new HashSet<>(Set.of("???"));
        pack.posts().forEach(post -> posts.addAll(post.aliases()));
        Set<String> subjects = new HashSet<>(Set.of(""));
        pack.subjects().forEach(subject -> subjects.addAll(subject.aliases()));

        for (String line : staff(country).stream().skip(1).toList()) {
            String[] cells = line.split(";", -1);
            assertThat(posts).contains(cells[7]);
            assertThat(subjects).contains(cells[8]);
        }
    }

    private static NationalIdentifier identifierOf(String country) {
        return CountryPacks.load(country).identifier();
    }

    private static List<String> staff(String country) throws IOException {
        String list = Files.readString(LISTS.resolve(country + "-staff.csv"), CHARSETS.get(country));
        return new ArrayList<>(list.lines().toList());
    }

    private static Set<Integer> spoiled(String country) {
        JsonNode truth =
                JsonMapper.shared().readTree(LISTS.resolve("truth.json")).path(country);
        Set<Integer> rows = new HashSet<>();
        truth.path("spoiled").forEach(one -> {
            if (one.path("kind").asString().startsWith("id ")) {
                rows.add(one.path("row").asInt());
            }
        });
        return rows;
    }
}
