package org.birge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortNameTest {

    @Test
    void aNameThatBeginsWithItsFounderIsShortenedToTheSchoolsOwn() {
        assertThat(
                        ShortName.of(
                                "«Солтүстік Қазақстан облысы әкімдігінің білім басқармасы» КММ «Айыртау ауданы білім бөлімінің «Киялы жалпы білім беретін мектебі» КММ"))
                .isEqualTo("Киялы жалпы білім беретін мектебі");
    }

    @Test
    void anyOtherNameIsSaidAsItIs() {
        assertThat(ShortName.of("Quba şəhəri 1 nömrəli tam orta məktəb")).isNull();
        assertThat(ShortName.of("«Dərya» məktəbi")).isNull();
        assertThat(ShortName.of("Мектеп «»")).isNull();
        assertThat(ShortName.of("")).isNull();
    }
}
