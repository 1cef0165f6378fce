package org.birge.support.visit;

import java.util.List;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another day for a visit: moved by the centre, or proposed by the school. */
@Controller
@RequestMapping("/visits/{id}")
class AnotherDayController {

    private final OneVisit visits;
    private final CentrePeople people;
    private final Clashes clashes;
    private final MoveVisit moveVisit;
    private final WishAnotherDay wishAnotherDay;
    private final VisitDays days;

    AnotherDayController(
            OneVisit visits,
            CentrePeople people,
            Clashes clashes,
            MoveVisit moveVisit,
            WishAnotherDay wishAnotherDay,
            VisitDays days) {
        this.visits = visits;
        this.people = people;
        this.clashes = clashes;
        this.moveVisit = moveVisit;
        this.wishAnotherDay = wishAnotherDay;
        this.days = days;
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping("/move")
    ModelAndView moveForm(@PathVariable String id) {
        return Pages.show("support/visit/move", form(id, VisitCommand.MOVE, new LinkedMultiValueMap<>()));
    }

    @Allowed(Permission.PLAN_VISITS)
    @PostMapping("/move")
    ModelAndView move(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        MoveForm form = form(id, VisitCommand.MOVE, typed);
        List<Long> going = PlanForm.people(typed, form.staff(), form.problems());
        VisitTime time = form.time(days);
        boolean anyway = !form.text("anyway", "").isEmpty();
        if (time != null && form.problems().isEmpty()) {
            PlanForm.tell(
                    clashes.of(new Clashes.Sketch(form.visit().schoolPublicId(), going, time, id)),
                    anyway,
                    form.problems());
        }
        if (time == null || !form.problems().isEmpty()) {
            return Pages.wrong("support/visit/move", form);
        }
        moveVisit.run(new MoveVisit.Command(id, version, going, time, form.text("words", ""), anyway));
        Flash.say(redirect, "visits.said.moved");
        return Pages.to("/visits/" + id);
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @GetMapping("/another-day")
    ModelAndView wishForm(@PathVariable String id) {
        return Pages.show("support/visit/move", form(id, VisitCommand.WISH, new LinkedMultiValueMap<>()));
    }

    @Allowed(Permission.RECEIVE_VISITS)
    @PostMapping("/another-day")
    ModelAndView wish(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        MoveForm form = form(id, VisitCommand.WISH, typed);
        VisitTime time = form.time(days);
        if (time != null && time.equals(form.visit().time())) {
            form.problems().add("day", "visits.refusal.same-time");
        }
        if (time == null || !form.problems().isEmpty()) {
            return Pages.wrong("support/visit/move", form);
        }
        wishAnotherDay.run(new WishAnotherDay.Command(id, version, time, form.text("words", "")));
        Flash.say(redirect, "visits.said.wished");
        return Pages.to("/visits/" + id);
    }

    private MoveForm form(String id, VisitCommand command, MultiValueMap<String, String> typed) {
        boolean centre = command == VisitCommand.MOVE;
        return new MoveForm(
                visits.toChange(id, command), centre, centre ? people.all() : List.of(), typed, Problems.none());
    }
}
