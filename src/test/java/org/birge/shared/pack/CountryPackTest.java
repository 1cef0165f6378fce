package org.birge.shared.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountryPackTest {

    @Test
    void loads() {
        CountryPack pack = CountryPacks.load("az");
        assertThat(pack.sections()).hasSize(6);
    }
}
