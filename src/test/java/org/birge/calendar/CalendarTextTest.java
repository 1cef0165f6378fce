package org.birge.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.calendar.DatedEntry.When;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A calendar as text, understood the same by two readers (RFC 5545)")
class CalendarTextTest {

    private static final Instant CHANGED = Instant.parse("2026-11-20T06:30:00Z");
    private static final String LONG =
            "Қазақ тілі мен әдебиеті пәнінен оқушылардың жазу сауаттылығын арттыру: 5–9-сыныптар, "
                    + "əlavə dərslər; «Şagird», riyaziyyat, 50 % \\ 👩🏽‍🏫 və sonra da davam edir, çünki başlıq uzundur";

    @Test
    void wholeDaysAreDaysAndHoursAreMoments() {
        String text = text(
                entry("task-1", "Seminar", "", When.on(LocalDate.of(2026, 12, 4)), false),
                entry(
                        "sitting-1",
                        "Pedaqoji şura",
                        "",
                        When.between(Instant.parse("2026-11-23T11:00:00Z"), Instant.parse("2026-11-23T12:30:00Z")),
                        false));
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20261204\r\n", "DTEND;VALUE=DATE:20261205\r\n")
                .contains("DTSTART:20261123T110000Z\r\n", "DTEND:20261123T123000Z\r\n")
                .contains("DTSTAMP:20261120T063000Z\r\n", "CLASS:PRIVATE\r\n", "URL:https://birge.example/x\r\n")
                .doesNotContain("TZID");
        assertThat(Readers.read(text)).extracting(Readers.Read::day).containsExactly(LocalDate.of(2026, 12, 4), null);
        assertThat(Readers.read(text))
                .extracting(Readers.Read::begins)
                .containsExactly(null, Instant.parse("2026-11-23T11:00:00Z"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoLetterIsCut() {
        String text = text(entry("task-1", LONG, LONG + "\n" + LONG, When.on(LocalDate.of(2026, 12, 4)), false));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(
                        line -> assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                                .isEqualTo(line));
        assertThat(Readers.read(text).getFirst().title()).isEqualTo(LONG);
        assertThat(Readers.read(text).getFirst().notes()).isEqualTo(LONG + "\n" + LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, b; c: d",
                "back\\slash \\n",
                "BEGIN:VEVENT",
                "\"quoted\" 'words'",
                "END:VCALENDAR;X=1",
                "ə ğ қ ң ү ұ һ і"
            })
    void whatPeopleTypeComesOutAsTheyTypedIt(String typed) {
        String text = text(entry("task-1", typed, typed, When.on(LocalDate.of(2026, 12, 4)), false));
        assertThat(Readers.read(text)).hasSize(1);
        assertThat(Readers.read(text).getFirst().title()).isEqualTo(typed);
        assertThat(Readers.read(text).getFirst().notes()).isEqualTo(typed);
    }

    @Test
    void lineBreaksAndControlSignsInATitleBreakNothing() {
        String typed = "Seminar\r\nEND:VEVENT\r\nX-EVIL:1 \u0000\u0007\u0085\u2028tamam";
        String text = text(entry("task-1", typed, "", When.on(LocalDate.of(2026, 12, 4)), false));
        assertThat(text.split("\r\n"))
                .noneMatch(line -> line.startsWith("X-EVIL"))
                .filteredOn("END:VEVENT"::equals)
                .hasSize(1);
        assertThat(Readers.read(text).getFirst().title()).isEqualTo("Seminar END:VEVENT X-EVIL:1  tamam");
    }

    @Test
    void whatIsCancelledSaysSo() {
        String text = text(entry("task-1", "Seminar", "", When.on(LocalDate.of(2026, 12, 4)), true));
        assertThat(Readers.read(text).getFirst().status()).isEqualTo("CANCELLED");
    }

    @Test
    void aCalendarWithoutEntriesIsStillOne() {
        assertThat(Readers.read(text())).isEmpty();
        assertThat(text())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static String text(DatedEntry... entries) {
        return CalendarText.of("Birge: tapşırıqlarım", "https://birge.example", List.of(entries));
    }

    private static DatedEntry entry(String uid, String title, String notes, When when, boolean cancelled) {
        return new DatedEntry(uid, 3, CHANGED, title, notes, "akt zalı", "/x", when, cancelled);
    }
}
