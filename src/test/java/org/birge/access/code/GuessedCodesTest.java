package org.birge.access.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.birge.testing.BirgeTest;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** N2: attempts are limited. */
@BirgeTest
class GuessedCodesTest {

    private final Visitors visitors;

    GuessedCodesTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    @DisplayName("Codes are not guessed by opening links either: after a hundred wrong ones an address has to wait")
    void links() {
        Visitor stranger = visitors.nobody();
        for (int n = 0; n < 100; n++) {
            assertThat(stranger.get("/welcome?code=AAAA-BBBB-" + (1000 + n)).status())
                    .isNotEqualTo(409);
        }
        assertThat(stranger.get("/welcome?code=AAAA-BBBB-2000").status()).isEqualTo(409);
        assertThat(stranger.get("/welcome").status()).isEqualTo(200);
    }
}
