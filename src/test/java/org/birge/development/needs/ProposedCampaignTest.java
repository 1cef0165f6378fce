package org.birge.development.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.birge.development.needs.ProposedCampaign.Kind;
import org.birge.instruments.Campaign;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPacks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("J0.1 The calendar proposes campaigns")
class ProposedCampaignTest {

    /** Asked is the year that had its campaign, closed long ago; 3 newcomers were not asked. */
    @ParameterizedTest(name = "{0}, {1}, asked for {2}: {3}")
    @CsvSource({
        // Before the day in spring nothing, then until the first school day the year to come.
        "az, 2027-03-31, 2026, ",
        "az, 2027-04-01, 2026, SPRING",
        "az, 2027-05-31, 2026, SPRING",
        "az, 2027-06-01, 2026, LATE",
        "az, 2027-09-14, 2026, LATE",
        "az, 2027-04-20, 2027, ",
        "az, 2027-07-20, 2027, ",
        // Kazakhstan's spring ends earlier, and so does its summer.
        "kz, 2027-04-01, 2026, SPRING",
        "kz, 2027-05-16, 2026, LATE",
        "kz, 2027-08-31, 2026, LATE",
        "kz, 2027-09-01, 2026, MID_YEAR",
        "az, 2027-09-01, 2026, LATE",
        // With the school year come newcomers, on other days in each country.
        "kz, 2026-09-01, 2026, NEWCOMERS",
        "az, 2026-09-01, 2026, ",
        "az, 2026-09-15, 2026, NEWCOMERS",
        "az, 2026-10-31, 2026, NEWCOMERS",
        "kz, 2026-10-31, 2026, ",
        "az, 2027-01-15, 2026, ",
        // A school that begins in mid-year.
        "az, 2026-09-15, , MID_YEAR",
        "az, 2027-01-15, , MID_YEAR",
        "kz, 2027-01-15, , MID_YEAR",
        "az, 2027-02-28, , MID_YEAR",
        "az, 2027-04-15, , SPRING",
    })
    void onTheDay(String country, LocalDate day, @Nullable Integer asked, @Nullable Kind expected) {
        List<Campaign> campaigns = new ArrayList<>();
        if (asked != null) {
            campaigns.add(
                    campaign(asked, LocalDate.of(asked, 4, 10).atStartOfDay().toInstant(ZoneOffset.UTC)));
        }
        assertThat(on(country, day, campaigns, 3).map(ProposedCampaign::kind).orElse(null))
                .isEqualTo(expected);
        campaigns.addFirst(campaign(day.getYear(), null));
        assertThat(on(country, day, campaigns, 3)).as("while something is open").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"az, 2026-09-20", "kz, 2026-09-05"})
    @DisplayName("where everybody was asked, nothing is proposed")
    void nobodyNew(String country, LocalDate day) {
        assertThat(on(country, day, List.of(campaign(2026, Instant.EPOCH)), 0)).isEmpty();
    }

    private static Optional<ProposedCampaign> on(
            String country, LocalDate day, List<Campaign> campaigns, int notAsked) {
        boolean spring = day.getMonthValue() >= 3 && day.getMonthValue() < 8;
        SchoolYear year = spring ? SchoolYear.at(day).next() : SchoolYear.at(day);
        return ProposedCampaign.on(
                day, year, CountryPacks.load(country).yearOf(year.start()), campaigns, () -> notAsked);
    }

    private static Campaign campaign(int year, @Nullable Instant closed) {
        LocalDate opens = LocalDate.of(year, 4, 1);
        return new Campaign(
                1,
                "c",
                1,
                1,
                new SchoolYear(year),
                false,
                1,
                1,
                60,
                5,
                opens,
                opens.plusDays(9),
                closed,
                20,
                20,
                null,
                false,
                null,
                0);
    }
}
