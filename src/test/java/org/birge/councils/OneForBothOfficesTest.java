package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** In a small school one person may be chair and secretary; in others two confirm (J1a.3). */
@BirgeTest
class OneForBothOfficesTest {

    private final Given given;
    private final CountryPack pack;
    private final Sittings sittings;

    OneForBothOfficesTest(Given given, CountryPack pack, ApplicationContext beans) {
        this.given = given;
        this.pack = pack;
        this.sittings = new Sittings(given, beans);
    }

    @Test
    @DisplayName("One person confirms in both offices only where the council is small")
    void onlyWhereSmall() {
        given.secretary();
        given.deputy();
        given.school().withStaff(12);
        String council = sittings.council();
        given.head().runs(() -> sittings.the(AppointOfficer.class)
                .run(new AppointOfficer.Command(
                        council, Office.SECRETARY, given.head().id(), LocalDate.of(2026, 11, 22))));
        String small = sittings.closed();
        both(small);
        given.head()
                .runs(() -> assertThat(sittings.page(small).minutes().getLast().confirmed())
                        .isTrue());
        given.school().withStaff(pack.settings().lightYearUnder());
        String big = sittings.closed();
        assertThatThrownBy(() -> both(big)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo("councils.refusal.confirms-in-both-offices"));
    }

    private void both(String session) {
        given.head().runs(() -> {
            sittings.the(ConfirmMinutes.class).run(new ConfirmMinutes.Command(session, Office.CHAIR));
            sittings.the(ConfirmMinutes.class).run(new ConfirmMinutes.Command(session, Office.SECRETARY));
        });
    }
}
