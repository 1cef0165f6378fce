package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.birge.development.Diagnosis;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults;
import org.birge.instruments.Instrument;
import org.birge.instruments.NeedSource;
import org.birge.instruments.NeedsCampaigns;
import org.birge.instruments.OpenCampaign;
import org.birge.shared.SchoolYear;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@BirgeTest
@DisplayName("J0.1 A diagnosis beside that of the year before")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearBeforeTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final Given given;
    private final Browser browser;
    private final Diagnosis diagnosis;
    private final NeedsCampaigns campaigns;
    private final GroupResults results;
    private final YearBefore yearBefore;
    private final Answering answering;

    YearBeforeTest(
            Given given,
            Browser browser,
            Diagnosis diagnosis,
            NeedsCampaigns campaigns,
            GroupResults results,
            YearBefore yearBefore,
            AutowireCapableBeanFactory factory) {
        this.given = given;
        this.browser = browser;
        this.diagnosis = diagnosis;
        this.campaigns = campaigns;
        this.results = results;
        this.yearBefore = yearBefore;
        this.answering = factory.createBean(Answering.class);
    }

    @BeforeAll
    void twoYears() {
        given.school().withStaff(9);
        year(YEAR.previous(), 67, 100, 8);
        year(YEAR, 67, 33, 7);
    }

    @Test
    @DisplayName("says in points how each area has changed, of whom, and whether the missing could change it")
    void compared() {
        List<Campaign> all = given.head().does(() -> campaigns.at(given.school().id()));
        ComparedYears compared = Objects.requireNonNull(given.head()
                .does(() -> yearBefore.of(
                        all,
                        all.getFirst(),
                        Instrument.TEACHERS,
                        results.of(all.getFirst(), Instrument.TEACHERS, NeedSource.BOTH)
                                .questions())));
        assertThat(compared.then()).isEqualTo(YEAR.previous());
        assertThat(compared.answeredThen()).isEqualTo(8);
        assertThat(compared.answeredNow()).isEqualTo(7);
        assertThat(compared.selfOnly()).isFalse();
        ComparedYears.Row first = compared.rows().getFirst();
        assertThat(first.way()).isEqualTo("lower");
        assertThat(first.points()).isEqualTo(67);
        assertThat(first.certain()).isTrue();
        assertThat(compared.rows().getLast().way()).isEqualTo("same");
    }

    @Test
    @DisplayName(
            "stands on the results page with the range the missing could make; the time asked has a page of its own")
    void pages() {
        browser.phone().as(given.head()).go("/year/needs/results").checked("needs-before");
        browser.as(given.head()).go("/year/time").checked("needs-time");
    }

    private void year(SchoolYear year, int value, int valueOfFirst, int answering) {
        Campaign campaign = given.head()
                .does(() -> diagnosis.open(new OpenCampaign.Command(
                        given.school().id(), year, diagnosis.today().plusDays(9), 60)));
        this.answering.of(campaign);
        teachers().subList(0, answering).forEach(one -> this.answering.answer(one, value, valueOfFirst));
        given.head().runs(() -> diagnosis.close(campaign.publicId()));
    }

    private List<Person> teachers() {
        return given.school().staff().stream()
                .filter(person -> !person.equals(given.head()))
                .toList();
    }
}
