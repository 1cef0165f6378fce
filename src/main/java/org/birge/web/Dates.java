package org.birge.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.birge.shared.Language;
import org.jspecify.annotations.Nullable;

/** Dates as the reader's language writes them, times in the organisation's zone. */
public final class Dates {

    private static final Map<Form, Written> KNOWN = new ConcurrentHashMap<>();

    private final Language language;
    private final ZoneId zone;

    public Dates(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** 14 October 2026. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : format("yMMMMd", day);
    }

    /** 14 October. */
    public String dayOfYear(@Nullable LocalDate day) {
        return day == null ? "" : format("MMMMd", day);
    }

    /** 14 Oct 2026, for tables. */
    public String brief(@Nullable LocalDate day) {
        return day == null ? "" : format("yMMMd", day);
    }

    /** October 2026. */
    public String monthOf(LocalDate day) {
        return format("yLLLL", day);
    }

    /** Oct – Dec, or one month when both lie in the same; a missing beginning leaves the end. */
    public String monthRange(@Nullable LocalDate from, LocalDate until) {
        return from == null ? format("LLL", until) : months(from.getMonth(), until.getMonth());
    }

    /** Oct – Dec. */
    public String months(Month from, Month until) {
        String last = format("LLL", LocalDate.of(2000, until, 1));
        return from == until ? last : format("LLL", LocalDate.of(2000, from, 1)) + " – " + last;
    }

    /** Wednesday. */
    public String weekday(LocalDate day) {
        return format("EEEE", day);
    }

    /** 14 October 2026, 15:42 in the organisation's zone. */
    public String moment(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        return at("yMMMdHHmm", moment);
    }

    /** 15:42 in the organisation's zone. */
    public String hour(@Nullable Instant moment) {
        return moment == null ? "" : at("HHmm", moment);
    }

    private String at(String skeleton, Instant moment) {
        return written(skeleton, TimeZone.getTimeZone(zone.getId()), moment);
    }

    private String format(String skeleton, LocalDate day) {
        return written(
                skeleton, TimeZone.GMT_ZONE, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private String written(String skeleton, TimeZone zone, Instant moment) {
        return KNOWN.computeIfAbsent(
                        new Form(language, zone.getID(), skeleton), form -> new Written(inZone(skeleton, zone)))
                .of(moment);
    }

    private DateFormat inZone(String skeleton, TimeZone zone) {
        DateFormat form = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        form.setTimeZone(zone);
        return form;
    }

    private record Form(Language language, String zone, String skeleton) {}

    /** To find the right pattern takes far longer than to use it, and to use it longer than to keep what it gave: a page says the same days many times. */
    private static final class Written {

        private static final int MOST_KEPT = 1_000;

        private final DateFormat form;
        private final Map<Instant, String> known = new HashMap<>();

        Written(DateFormat form) {
            this.form = form;
        }

        synchronized String of(Instant moment) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            return known.computeIfAbsent(moment, at -> form.format(Date.from(at)));
        }
    }
}
