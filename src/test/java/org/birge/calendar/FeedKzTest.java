package org.birge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.birge.councils.CallSession;
import org.birge.councils.FormCouncil;
import org.birge.shared.Language;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The calendar feed in Kazakhstan: Almaty is five hours ahead since 1 March 2024")
@BirgeTest(properties = "birge.country=kz")
class FeedKzTest {

    private final Given given;
    private final Visitors visitors;
    private final FormCouncil formCouncil;
    private final CallSession callSession;

    FeedKzTest(Given given, Visitors visitors, FormCouncil formCouncil, CallSession callSession) {
        this.given = given;
        this.visitors = visitors;
        this.formCouncil = formCouncil;
        this.callSession = callSession;
    }

    @Test
    void aSittingAtThreeInAlmatyIsAtTenUniversalTime() {
        String council = given.head()
                .does(() -> formCouncil.run(
                        new FormCouncil.Command(given.school().id(), "pedagogical", LocalDate.of(2026, 8, 20))));
        given.head()
                .does(() -> callSession.run(new CallSession.Command(
                        council, LocalDateTime.of(2026, 12, 2, 15, 0), "акт залы", Language.KK)));
        String page = visitors.as(given.head()).post("/settings/calendar").body();
        String address = page.replaceAll("(?s).*(/calendar/[A-Za-z0-9_-]{32}\\.ics).*", "$1");
        List<Readers.Read> entries = Readers.read(visitors.nobody().get(address).body());
        assertThat(entries).extracting(Readers.Read::begins).containsExactly(Instant.parse("2026-12-02T10:00:00Z"));
        assertThat(entries.getFirst().title()).isEqualTo("Педагогикалық кеңес, № 1 отырыс");
    }
}
