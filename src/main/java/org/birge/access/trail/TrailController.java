package org.birge.access.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail, newest first. Reading it is itself recorded. */
@Controller
class TrailController {

    private static final OffsetDateTime EVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final TrailRows rows;
    private final Trail trail;
    private final Clock clock;
    private final CountryPack pack;

    TrailController(TrailRows rows, Trail trail, Clock clock, CountryPack pack) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
        this.pack = pack;
    }

    @Allowed(Permission.READ_TRAIL)
    @GetMapping("/settings/trail")
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public ModelAndView list(
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable Long account,
            @RequestParam(required = false) @Nullable Long organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        TrailRows.Wish wish = new TrailRows.Wish(action.strip(), account, organisation, from, until);
        Instant end = until == null
                ? clock.instant().plusSeconds(60)
                : until.plusDays(1).atStartOfDay(pack.timeZone()).toInstant();
        List<TrailRows.Row> found = rows.before(
                (before == null ? end : before).atOffset(ZoneOffset.UTC),
                before == null ? Long.MAX_VALUE : id,
                wish,
                from == null ? EVER : from.atStartOfDay(pack.timeZone()).toOffsetDateTime());
        if (before == null) {
            trail.record("trail-read", Map.of());
        }
        boolean more = found.size() > TrailRows.PAGE;
        List<TrailRows.Row> shown = more ? found.subList(0, TrailRows.PAGE) : found;
        return Pages.show("access/trail/list", new TrailPage(shown, wish, more));
    }
}
