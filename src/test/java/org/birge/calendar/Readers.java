package org.birge.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** A calendar as two readers that know nothing of one another understand it; where they differ, the test fails. */
final class Readers {

    /** @param day of a whole day, begins of an hour */
    record Read(
            String uid,
            int sequence,
            String title,
            @Nullable String notes,
            @Nullable String place,
            String link,
            @Nullable LocalDate day,
            @Nullable Instant begins,
            String status) {}

    private Readers() {}

    static List<Read> read(String text) {
        List<Read> first = biweekly(text);
        Assertions.assertThat(ical4j(text)).isEqualTo(first);
        return first;
    }

    private static List<Read> biweekly(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        if (!calendar.getEvents().isEmpty()) {
            Assertions.assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        }
        return calendar.getEvents().stream().map(Readers::event).toList();
    }

    private static Read event(VEvent event) {
        ICalDate start = event.getDateStart().getValue();
        return new Read(
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getSummary().getValue(),
                event.getDescription() == null ? null : event.getDescription().getValue(),
                event.getLocation() == null ? null : event.getLocation().getValue(),
                event.getUrl().getValue(),
                start.hasTime()
                        ? null
                        : LocalDate.of(
                                start.getRawComponents().getYear(),
                                start.getRawComponents().getMonth(),
                                start.getRawComponents().getDate()),
                start.hasTime() ? start.toInstant() : null,
                event.getStatus().getValue());
    }

    private static List<Read> ical4j(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            if (!calendar.getComponents().isEmpty()) {
                Assertions.assertThat(calendar.validate().hasErrors()).isFalse();
            }
            return calendar.<CalendarComponent>getComponents("VEVENT").stream()
                    .map(Readers::component)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Read component(CalendarComponent event) {
        Temporal start = event.<net.fortuna.ical4j.model.property.DtStart<Temporal>>getRequiredProperty(
                        Property.DTSTART)
                .getDate();
        return new Read(
                value(event, Property.UID),
                Integer.parseInt(value(event, Property.SEQUENCE)),
                value(event, Property.SUMMARY),
                event.getProperty(Property.DESCRIPTION).map(Property::getValue).orElse(null),
                event.getProperty(Property.LOCATION).map(Property::getValue).orElse(null),
                value(event, Property.URL),
                start instanceof LocalDate day ? day : null,
                start instanceof LocalDate ? null : Instant.from(start),
                value(event, Property.STATUS));
    }

    private static String value(CalendarComponent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }
}
