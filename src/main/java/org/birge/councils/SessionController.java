package org.birge.councils;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session's page, and what is done before the sitting: hour, agenda, invitation, opening. */
@Controller
class SessionController {

    private final ReadSession read;
    private final FindPeople find;
    private final MoveSession move;
    private final CancelSession cancel;
    private final InviteMembers invite;
    private final OpenSession open;
    private final AddAgendaItem addItem;
    private final ChangeAgendaItem changeItem;
    private final MoveAgendaItem moveItem;
    private final DropAgendaItem dropItem;

    SessionController(
            ReadSession read,
            FindPeople find,
            MoveSession move,
            CancelSession cancel,
            InviteMembers invite,
            OpenSession open,
            AddAgendaItem addItem,
            ChangeAgendaItem changeItem,
            MoveAgendaItem moveItem,
            DropAgendaItem dropItem) {
        this.read = read;
        this.find = find;
        this.move = move;
        this.cancel = cancel;
        this.invite = invite;
        this.open = open;
        this.addItem = addItem;
        this.changeItem = changeItem;
        this.moveItem = moveItem;
        this.dropItem = dropItem;
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/sessions/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String item,
            HttpServletResponse response) {
        SessionPage page = read.run(id, item);
        if (page.session().open() && page.runs()) {
            response.setHeader(SittingWorkerController.KEEP, "open");
        }
        return Pages.show(SessionTemplates.of(page), page);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/time")
    ModelAndView move(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String place,
            @RequestParam long version,
            RedirectAttributes redirect) {
        LocalDateTime at = SessionTimes.of(day, hour);
        if (at == null) {
            throw new Refusal("councils.problem.when");
        }
        move.run(new MoveSession.Command(id, at, place, version));
        Flash.say(redirect, "councils.moved");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        cancel.run(new CancelSession.Command(id, reason));
        Flash.say(redirect, "councils.cancelled");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/invitation")
    ModelAndView invite(@PathVariable String id, RedirectAttributes redirect) {
        invite.run(id);
        Flash.say(redirect, "councils.invited");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/opening")
    ModelAndView open(@PathVariable String id) {
        open.run(id);
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items")
    ModelAndView add(@PathVariable String id, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Picker presenter = presenter(id, "new", sent);
        if (!presenter.found().isEmpty() || presenter.undecided()) {
            return unclear(id, presenter, sent);
        }
        addItem.run(new AddAgendaItem.Command(id, text(presenter, sent)));
        Flash.say(redirect, "councils.item-added");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}")
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam long version,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        Picker presenter = presenter(id, item, sent);
        if (!presenter.found().isEmpty() || presenter.undecided()) {
            return unclear(id, presenter, sent);
        }
        changeItem.run(new ChangeAgendaItem.Command(id, item, text(presenter, sent), version));
        Flash.say(redirect, "councils.item-changed");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/place")
    ModelAndView move(@PathVariable String id, @PathVariable String item, @RequestParam boolean up) {
        moveItem.run(new MoveAgendaItem.Command(id, item, up));
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/removal")
    ModelAndView drop(@PathVariable String id, @PathVariable String item, RedirectAttributes redirect) {
        dropItem.run(new DropAgendaItem.Command(id, item));
        Flash.say(redirect, "councils.item-dropped");
        return back(id);
    }

    /** One page has this field for each item, so it is named after the item. */
    private Picker presenter(String session, String item, Map<String, String> sent) {
        return Picker.of("presenter-" + item, sent).looked(text -> find.toAnswer(session, text));
    }

    private ModelAndView unclear(String id, Picker presenter, Map<String, String> sent) {
        Problems problems = Problems.none().add(presenter.name(), "web.picker.unclear");
        SessionPage page = read.run(id, null).with(problems, sent, presenter);
        return Pages.wrong(SessionTemplates.of(page), page);
    }

    private static AgendaText text(Picker presenter, Map<String, String> sent) {
        return new AgendaText(
                sent.getOrDefault("title", ""),
                MembersController.person(presenter),
                sent.getOrDefault("question", ""),
                List.of(sent.getOrDefault("documents", "").split("\\R")));
    }

    private static ModelAndView back(String id) {
        return Pages.to("/councils/sessions/" + id);
    }
}
