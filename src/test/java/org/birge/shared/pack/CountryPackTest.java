package org.birge.shared.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class CountryPackTest {

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("a pack loads with nothing missing and nothing pointing nowhere")
    void loads(String code) {
        CountryPack pack = CountryPacks.load(code);

        assertThat(pack.code()).isEqualTo(code);
        assertThat(pack.languages()).containsExactlyInAnyOrder(Language.values());
        assertThat(pack.word("minutes", "decided").in(pack.defaultLanguage())).isNotBlank();
    }

    @Test
    @DisplayName("a country without a pack is refused at start")
    void unknownCountry() {
        assertThatThrownBy(() -> CountryPacks.load("xx"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("packs/xx/country.yaml");
    }

    @Test
    @DisplayName("a text without one of the four languages is refused")
    void fourLanguages() {
        assertThatThrownBy(() -> JsonMapper.shared()
                        .readValue("{\"az\": \"bir\", \"kk\": \"бір\", \"ru\": \"один\"}", Text.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("without en");
        assertThatThrownBy(() -> Text.of("bir", "бір", " ", "one")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("J1a.2: at least 40 sample measures, at least two for every area of both instruments")
    void measures(String code) {
        CountryPack pack = CountryPacks.load(code);
        Map<String, Long> byArea = pack.measures().stream()
                .flatMap(measure -> measure.areas().stream())
                .collect(Collectors.groupingBy(area -> area, Collectors.counting()));

        assertThat(pack.measures().size()).isGreaterThanOrEqualTo(44);
        assertThat(pack.measures().stream()
                        .map(SampleMeasure::control)
                        .filter(Objects::nonNull)
                        .map(SampleMeasure.Control::month)
                        .distinct())
                .as("inside-school control has a theme in most months")
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(areas(pack))
                .allSatisfy(area ->
                        assertThat(byArea.getOrDefault(area, 0L)).as(area).isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("J0.1, J0.6: 14 areas for teachers, 12 for heads, 2–3 items each, answerable in 10 minutes")
    void instruments(String code) {
        CountryPack pack = CountryPacks.load(code);

        assertThat(pack.teacherNeeds().areas()).hasSize(14);
        assertThat(pack.headNeeds().areas()).hasSize(12);
        for (NeedsInstrument instrument : List.of(pack.teacherNeeds(), pack.headNeeds())) {
            assertThat(instrument.scale())
                    .extracting(NeedsInstrument.Step::value)
                    .containsExactly(0, 33, 67, 100);
            assertThat(instrument.forms()).hasSize(8);
            assertThat(instrument.minutes()).isEqualTo(10);
            assertThat(instrument.areas())
                    .allSatisfy(area -> assertThat(area.items()).hasSizeBetween(2, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("J0.1: newcomers are asked one item of each area, in the words of the others, in 3 minutes")
    void newcomers(String code) {
        CountryPack pack = CountryPacks.load(code);

        for (NeedsInstrument asked : List.of(pack.teacherNeedsOfNewcomers(), pack.headNeedsOfNewcomers())) {
            assertThat(asked.minutes()).isEqualTo(3);
            assertThat(asked.areas())
                    .allSatisfy(area -> assertThat(area.items()).hasSize(1));
        }
        assertThat(pack.teacherNeedsOfNewcomers().areas())
                .extracting(NeedsInstrument.Area::code)
                .isEqualTo(pack.teacherNeeds().areas().stream()
                        .map(NeedsInstrument.Area::code)
                        .toList());
    }

    @Test
    @DisplayName("both packs print the same words of the same forms")
    void forms() {
        assertThat(words(CountryPacks.load("az"))).isEqualTo(words(CountryPacks.load("kz")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("an alias means one post, one subject, one kind of school")
    void aliases(String code) {
        CountryPack pack = CountryPacks.load(code);

        assertThat(pack.posts().stream().flatMap(post -> post.aliases().stream()))
                .doesNotHaveDuplicates();
        assertThat(pack.subjects().stream().flatMap(subject -> subject.aliases().stream()))
                .doesNotHaveDuplicates();
        assertThat(pack.schoolKinds().stream().flatMap(kind -> kind.aliases().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "kz"})
    @DisplayName("the demo has 42 schools, one at least in each district, and people enough")
    void demo(String code) {
        Demo demo = CountryPacks.load(code).demo();

        assertThat(demo.schools()).hasSize(42);
        assertThat(demo.surnames()).hasSize(120).doesNotHaveDuplicates();
        assertThat(demo.femaleNames()).hasSize(80).doesNotHaveDuplicates();
        assertThat(demo.maleNames()).hasSize(80).doesNotHaveDuplicates();
        assertThat(demo.schools())
                .extracting(Demo.School::district)
                .containsAll(demo.districts().stream().map(Demo.District::code).toList());
    }

    @Test
    @DisplayName("a quorum of two thirds is counted without rounding, a tie is decided by the chair")
    void councilRules() {
        CouncilKind council = CountryPacks.load("az").council("pedagogical");

        assertThat(council.quorum().reachedBy(26, 40)).isFalse();
        assertThat(council.quorum().reachedBy(27, 40)).isTrue();
        assertThat(council.majority().carried(15, 15, 30, 40, true)).isTrue();
        assertThat(council.majority().carried(15, 15, 30, 40, false)).isFalse();
        assertThat(council.majority().carried(16, 14, 30, 40, false)).isTrue();
    }

    private static Set<String> areas(CountryPack pack) {
        return Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .map(NeedsInstrument.Area::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> words(CountryPack pack) {
        Set<String> words = new TreeSet<>();
        pack.forms().forEach((form, texts) -> texts.keySet().forEach(word -> words.add(form + "." + word)));
        return words;
    }
}
