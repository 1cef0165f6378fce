package org.birge.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.birge.calendar.DatedEntry.When;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as text (RFC 5545). Hours are written in universal time, which every reader turns into its own zone without knowing ours;
 * whole days carry no zone at all, so a due day is the same day everywhere.
 */
final class CalendarText {

    /** How often a subscriber should ask again. */
    private static final int HOURS = 4;

    /** Signs that break lines in some readers, or are forbidden in text. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029&&[^\\n]]+");

    private CalendarText() {}

    /** @param site the address people type, which links begin with */
    static String of(String name, String site, List<DatedEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Birge//Birge//EN");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, "PT" + HOURS + "H");
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS + "H");
        entries.forEach(entry -> calendar.addEvent(event(entry, site)));
        return OctetFolding.fold(unfolded(calendar));
    }

    private static VEvent event(DatedEntry entry, String site) {
        VEvent event = new VEvent();
        event.setUid(entry.uid() + "@birge");
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setSummary(clean(entry.title()).replace('\n', ' '));
        if (!entry.notes().isEmpty()) {
            event.setDescription(clean(entry.notes()));
        }
        if (!entry.place().isEmpty()) {
            event.setLocation(clean(entry.place()).replace('\n', ' '));
        }
        event.setUrl(site + entry.link());
        event.setClassification(Classification.private_());
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        When when = entry.when();
        LocalDate day = when.day();
        event.setTransparency(day != null || entry.cancelled());
        if (day != null) {
            event.setDateStart(date(day), false);
            event.setDateEnd(date(day.plusDays(1)), false);
        } else {
            event.setDateStart(moment(when.begins()), true);
            event.setDateEnd(moment(when.ends()), true);
        }
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static Date moment(@Nullable Instant at) {
        return Date.from(Objects.requireNonNull(at));
    }

    private static String clean(String text) {
        return BREAKS.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ")
                .strip();
    }

    private static String unfolded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
