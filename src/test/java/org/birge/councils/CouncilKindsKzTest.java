package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Every kind of council of the pack, whole (J0.3). */
@BirgeTest(properties = "birge.country=kz")
class CouncilKindsKzTest {

    private final CountryPack pack;
    private final WholeCouncil council;

    CouncilKindsKzTest(Given given, CountryPack pack, Visitors visitors, ApplicationContext beans) {
        this.pack = pack;
        this.council = new WholeCouncil(given, beans, pack, visitors);
    }

    @ParameterizedTest
    @DisplayName("Form, seat, call, count, decide, close, confirm, issue and verify")
    @ValueSource(strings = {"pedagogical", "trustees", "methodical", "head-meeting"})
    void whole(String kind) throws IOException {
        council.walk(kind);
    }

    @Test
    @DisplayName("No kind of the pack is left out")
    void everyKind() {
        assertThat(pack.councils())
                .extracting(CouncilKind::code)
                .containsExactlyElementsOf(List.of("pedagogical", "trustees", "methodical", "head-meeting"));
    }
}
