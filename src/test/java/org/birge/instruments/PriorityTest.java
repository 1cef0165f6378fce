package org.birge.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("J0.1 Priority needs")
class PriorityTest {

    @Test
    @DisplayName("the three highest count when none reaches the threshold")
    void threeHighest() {
        assertThat(Priority.from(List.of(55, 30, 41, 48, 12), 60)).isEqualTo(41);
    }

    @Test
    @DisplayName("all at or above the threshold count, however many")
    void threshold() {
        assertThat(Priority.from(List.of(80, 75, 70, 66, 60, 59), 60)).isEqualTo(60);
    }

    @Test
    @DisplayName("ties with the third highest all count")
    void ties() {
        List<Integer> indexes = List.of(55, 50, 41, 41, 41, 40);
        int from = Priority.from(indexes, 60);
        assertThat(indexes.stream().filter(index -> index >= from)).hasSize(5);
    }

    @Test
    @DisplayName("without figures only the threshold stands")
    void none() {
        assertThat(Priority.from(List.of(), 60)).isEqualTo(60);
    }
}
