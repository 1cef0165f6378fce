package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.birge.database.Scope;
import org.birge.development.Diagnosis;
import org.birge.instruments.AreaResults;
import org.birge.instruments.AreaResults.Cell;
import org.birge.instruments.Campaign;
import org.birge.instruments.Instrument;
import org.birge.instruments.OpenCampaign;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.6 Needs of a district are summed up when its schools' figures are published")
class AreaSumsTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final Diagnosis diagnosis;
    private final AreaResults areas;
    private final Answering answering;

    AreaSumsTest(Given given, Diagnosis diagnosis, AreaResults areas, AutowireCapableBeanFactory factory) {
        this.given = given;
        this.diagnosis = diagnosis;
        this.areas = areas;
        this.answering = factory.createBean(Answering.class);
    }

    @Test
    @DisplayName(
            "the sum is that of the schools it leads to, also when it is counted anew; a school's head reaches none")
    void sums() {
        given.school().withStaff(9);
        Campaign campaign = given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.school().id(), YEAR, diagnosis.today().plusDays(9), 60)));
        answering.of(campaign);
        given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .limit(6)
                .forEach(one -> answering.answer(one, 33, 100));
        assertThat(districts(given.regionalOfficer())).isEmpty();
        given.head().runs(() -> diagnosis.close(campaign.publicId()));

        List<Cell> summed = districts(given.regionalOfficer());
        assertThat(summed).isNotEmpty().allSatisfy(sum -> {
            Cell school = schools(given.regionalOfficer(), sum.place()).stream()
                    .filter(one -> one.area().equals(sum.area()))
                    .findFirst()
                    .orElseThrow();
            assertThat(sum).isEqualTo(new Cell(sum.place(), sum.area(), school.index(), 6, 1));
        });
        Scope.run(Scope.everything("close-campaigns"), () -> areas.sumUp(YEAR));
        assertThat(districts(given.regionalOfficer())).containsExactlyInAnyOrderElementsOf(summed);

        assertThat(districts(given.head())).as("its head reaches no block").isEmpty();
        assertThatThrownBy(() -> given.regionalOfficer().runs(() -> areas.sumUp(YEAR)))
                .as("only a job counts anew")
                .isInstanceOf(RuntimeException.class);
    }

    private List<Cell> districts(Person reader) {
        return reader.does(() -> areas.byDistrict(0, Long.MAX_VALUE, YEAR, Instrument.TEACHERS));
    }

    private List<Cell> schools(Person reader, String district) {
        return reader.does(() -> areas.bySchool(0, Long.MAX_VALUE, district, YEAR, Instrument.TEACHERS));
    }
}
