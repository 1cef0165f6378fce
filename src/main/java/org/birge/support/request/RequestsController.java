package org.birge.support.request;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The requests one may see, as a page and as a file, and a new one. */
@Controller
@RequestMapping("/support")
class RequestsController {

    private final RequestList list;
    private final RequestExport export;
    private final AskForSupport askForSupport;
    private final CountryPack pack;

    RequestsController(RequestList list, RequestExport export, AskForSupport askForSupport, CountryPack pack) {
        this.list = list;
        this.export = export;
        this.askForSupport = askForSupport;
        this.pack = pack;
    }

    @Allowed({Permission.ASK_SUPPORT, Permission.ANSWER_SUPPORT})
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("support/request/list", list.page(actor, RequestFilter.of(given)));
    }

    @Allowed(Permission.ANSWER_SUPPORT)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        List<RequestLine> lines = list.all(actor, RequestFilter.of(given));
        export.send(actor, lines, format, response);
    }

    @Allowed(Permission.ASK_SUPPORT)
    @GetMapping("/new")
    ModelAndView form(Actor actor, @RequestParam Map<String, String> given) {
        actor.personOrNotFound();
        return Pages.show("support/request/ask", AskForm.of(given, pack));
    }

    @Allowed(Permission.ASK_SUPPORT)
    @PostMapping
    ModelAndView ask(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        actor.personOrNotFound();
        AskForm form = AskForm.of(typed, pack);
        AskForSupport.Command command = form.read(list.today());
        if (command == null) {
            return Pages.wrong("support/request/ask", form);
        }
        String request = askForSupport.run(command);
        Flash.say(redirect, "support.said.asked");
        return Pages.to("/support/" + request);
    }
}
