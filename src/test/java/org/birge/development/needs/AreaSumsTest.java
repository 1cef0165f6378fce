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
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.6 Needs of a district are summed up when its schools' figures are published")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AreaSumsTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final Diagnosis diagnosis;
    private final AreaResults areas;
    private final Visitors visitors;
    private final Answering answering;

    AreaSumsTest(
            Given given,
            Diagnosis diagnosis,
            AreaResults areas,
            Visitors visitors,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.visitors = visitors;
        this.diagnosis = diagnosis;
        this.areas = areas;
        this.answering = factory.createBean(Answering.class);
    }

    @Test
    @Order(1)
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
            assertThat(sum).isEqualTo(new Cell(sum.place(), sum.area(), school.index(), 6, 0, 1));
        });
        Scope.run(Scope.everything("close-campaigns"), () -> areas.sumUp(YEAR));
        assertThat(districts(given.regionalOfficer())).containsExactlyInAnyOrderElementsOf(summed);

        assertThat(districts(given.head())).as("its head reaches no block").isEmpty();
        assertThatThrownBy(() -> given.regionalOfficer().runs(() -> areas.sumUp(YEAR)))
                .as("only a job counts anew")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @Order(2)
    @DisplayName(
            "newcomers join the district as soon as they may be shown by themselves, and the page says how many they are")
    void newcomers() {
        Campaign few = round(3, 100);
        assertThat(districts(given.regionalOfficer()))
                .as("three tell nothing")
                .allSatisfy(sum -> assertThat(sum.answered()).isEqualTo(6));
        Campaign round = round(2, 100);
        assertThat(round.publicId()).as("they join those of before").isEqualTo(few.publicId());
        List<Cell> summed = districts(given.regionalOfficer());
        assertThat(summed).isNotEmpty().allSatisfy(sum -> {
            assertThat(sum.answered()).isEqualTo(11);
            assertThat(sum.newcomers()).isEqualTo(5);
            assertThat(sum.schools()).isEqualTo(1);
        });
        assertThat(summed.stream().map(Cell::index).distinct().sorted().toList())
                .as("(6 × 33 + 5 × 100) / 11, and 100 in the first area")
                .containsExactly(63, 100);
        assertThat(schools(given.regionalOfficer(), summed.getFirst().place()))
                .containsExactlyInAnyOrderElementsOf(summed.stream()
                        .map(sum -> new Cell(given.school().place().name(), sum.area(), sum.index(), 11, 5, 1))
                        .toList());
        Scope.run(Scope.everything("close-campaigns"), () -> areas.sumUp(YEAR));
        assertThat(districts(given.regionalOfficer())).containsExactlyInAnyOrderElementsOf(summed);
        assertThat(visitors.as(given.regionalOfficer()).get("/schools/needs").body())
                .contains("Cavab verənlərdən 5 nəfər yeni gələndir");
    }

    /** Newcomers begin and answer, and the round is closed. */
    private Campaign round(int people, int value) {
        int before = given.school().staff().size();
        given.school().withStaff(before + people);
        Campaign round = given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.school().id(), YEAR, diagnosis.today().plusDays(9), 60)));
        answering.of(round);
        given.school().staff().subList(before, before + people).forEach(one -> answering.answer(one, value, value));
        given.head().runs(() -> diagnosis.close(round.publicId()));
        return round;
    }

    private List<Cell> districts(Person reader) {
        return reader.does(() -> areas.byDistrict(0, Long.MAX_VALUE, YEAR, Instrument.TEACHERS));
    }

    private List<Cell> schools(Person reader, String district) {
        return reader.does(() -> areas.bySchool(0, Long.MAX_VALUE, district, YEAR, Instrument.TEACHERS));
    }
}
