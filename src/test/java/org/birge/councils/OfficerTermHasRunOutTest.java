package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An officer past the term (J0.3)")
@BirgeTest
class OfficerTermHasRunOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final CountryPack pack;

    OfficerTermHasRunOutTest(CountryPack pack) {
        this.pack = pack;
    }

    @Test
    @DisplayName("Where the pack's rule lets nobody act past their term, the sitting is not opened")
    void barred() {
        CouncilKind kind = pack.council("pedagogical");
        OfficeStanding over = new OfficeStanding(
                1, Office.SECRETARY, new Officer(1L, "Aysel"), Sittings.FORMED, TODAY.minusDays(1), null);
        assertThat(new OfficerTermHasRunOut(kind, over, TODAY).forbids()).isFalse();
        CouncilKind strict = strict(kind);
        assertThat(new OfficerTermHasRunOut(strict, over, TODAY.minusDays(1)).forbids())
                .isFalse();
        assertThatThrownBy(() -> new OfficerTermHasRunOut(strict, over, TODAY).check())
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("councils.refusal.term-over.secretary"));
    }

    private static CouncilKind strict(CouncilKind kind) {
        return new CouncilKind(
                kind.code(),
                kind.name(),
                kind.ofName(),
                kind.toName(),
                kind.chair(),
                kind.chairRule(),
                kind.secretary(),
                kind.members(),
                kind.memberRule(),
                kind.quorum(),
                kind.majority(),
                kind.votes(),
                kind.sessions(),
                kind.chairTerm(),
                kind.secretaryTerm(),
                false,
                kind.leavesWithPosting(),
                kind.act());
    }
}
