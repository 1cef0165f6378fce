package org.birge.support.reserve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The leadership reserve: the area's list for centre and authority, one's own entries for everybody else. */
@Controller
@RequestMapping(ReserveFilter.PATH)
class ReserveController {

    private final ReadReserve reserve;
    private final ReserveExport export;

    ReserveController(ReadReserve reserve, ReserveExport export) {
        this.reserve = reserve;
        this.export = export;
    }

    @Allowed({Permission.KEEP_RESERVE, Permission.JOIN_MENTORING})
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return actor.may(Permission.KEEP_RESERVE)
                ? Pages.show("support/reserve/list", reserve.list(actor, ReserveFilter.of(given)))
                : Pages.to("/reserve/me");
    }

    @Allowed(Permission.KEEP_RESERVE)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, reserve.all(actor, ReserveFilter.of(given)), format, response);
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping("/me")
    ModelAndView own(Actor actor) {
        return Pages.show("support/reserve/me", reserve.own(actor));
    }
}
