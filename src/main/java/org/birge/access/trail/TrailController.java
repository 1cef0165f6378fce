package org.birge.access.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.database.ScopedTransactions;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trail, newest first. Reading it is itself recorded. */
@Controller
class TrailController {

    private final TrailRows rows;
    private final Trail trail;
    private final Clock clock;

    TrailController(TrailRows rows, Trail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    @Allowed(Permission.READ_TRAIL)
    @GetMapping("/settings/trail")
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public ModelAndView list(
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable Long account) {
        Instant from = before == null ? clock.instant().plusSeconds(60) : before;
        List<TrailRows.Row> found = rows.before(
                from.atOffset(ZoneOffset.UTC),
                before == null ? Long.MAX_VALUE : id,
                action.isBlank() ? null : action,
                account);
        if (before == null) {
            trail.record("trail-read", Map.of());
        }
        boolean more = found.size() > TrailRows.PAGE;
        List<TrailRows.Row> shown = more ? found.subList(0, TrailRows.PAGE) : found;
        return Pages.show("access/trail/list", new TrailPage(shown, action, account, more));
    }
}
