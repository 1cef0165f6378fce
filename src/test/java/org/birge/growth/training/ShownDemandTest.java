package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.birge.growth.training.ShownDemand.Asked;
import org.birge.growth.training.ShownDemand.Needs;
import org.birge.growth.training.ShownDemand.Reached;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "No figure of the demand tells of fewer than five people, nor does a difference of figures (cycle.md, small groups)")
class ShownDemandTest {

    private static final List<Asked> ASKED = List.of(
            new Asked("lesson", "Quba", 900, 9, 20, 1),
            new Asked("lesson", "Qusar", 400, 3, 20, 0),
            new Asked("lesson", "Şabran", 1000, 12, 20, 2));

    @Test
    void allTogetherAreToldAndADistrictOfFewIsNot() {
        assertThat(needs("")).isEqualTo(new Needs(38, 24, 60, 3));
        assertThat(needs("Qusar").people()).as("three people").isNull();
        assertThat(needs("Quba").people())
                .as("with that of the third district it would tell of the three")
                .isNull();
        assertThat(needs("Şabran").people()).isEqualTo(12);
    }

    @Test
    void whoNamedNoNeedIsNotToldWhereTheyAreFew() {
        List<Asked> nearlyAll = List.of(new Asked("lesson", "Quba", 900, 18, 20, 1));
        assertThat(new ShownDemand(nearlyAll, List.of(), "", false)
                        .needs("lesson")
                        .people())
                .isNull();
    }

    @Test
    void whoWasReachedInADistrictIsNotReckonedFromTheOtherDistrictsOrAreas() {
        List<Reached> reached = List.of(
                new Reached("lesson", "Quba", 2),
                new Reached("lesson", "Qusar", 8),
                new Reached("lesson", "Şabran", 30),
                new Reached("marks", "Quba", 9),
                new Reached("marks", "Qusar", 11),
                new Reached("marks", "Şabran", 30));
        assertThat(reached(reached, "", "lesson")).isEqualTo(40);
        assertThat(reached(reached, "Quba", "lesson")).isNull();
        assertThat(reached(reached, "Qusar", "lesson")).isNull();
        assertThat(reached(reached, "Quba", "marks"))
                .as("beside the sum of the district")
                .isNull();
        assertThat(reached(reached, "Şabran", "lesson")).isEqualTo(30);
        assertThat(reached(reached, "Şabran", "another")).isZero();
    }

    private static Needs needs(String district) {
        return new ShownDemand(ASKED, List.of(), district, false).needs("lesson");
    }

    private static Integer reached(List<Reached> all, String district, String area) {
        return new ShownDemand(List.of(), all, district, false).reached(area);
    }
}
