package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The next page of plans keeps what was searched for and the state (J0.2)")
class PlansPageTest {

    @Test
    void theNextPageIsOneOfTheSameList() {
        assertThat(page("12").nextAddress()).isEqualTo("/plans?after=12&state=draft&search=Qusar");
        assertThat(page(null).nextAddress()).isNull();
    }

    private static PlansPage page(@Nullable String next) {
        return new PlansPage(new SchoolYear(2026), "draft", "Qusar", List.of(), List.of(), true, List.of(), next);
    }
}
