package org.birge.councils;

import java.time.LocalDate;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits in a council: officers and members beside the rule. */
@Controller
class MembersController {

    private final AppointOfficer appoint;
    private final AddMember add;
    private final EndMembership end;
    private final SchoolDays days;

    MembersController(AppointOfficer appoint, AddMember add, EndMembership end, SchoolDays days) {
        this.appoint = appoint;
        this.add = add;
        this.end = end;
        this.days = days;
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/officers")
    ModelAndView appoint(
            @PathVariable String id,
            @RequestParam String office,
            @RequestParam String person,
            RedirectAttributes redirect) {
        Office wanted = office.equals(Office.CHAIR.code()) ? Office.CHAIR : Office.SECRETARY;
        appoint.run(new AppointOfficer.Command(id, wanted, person, today()));
        Flash.say(redirect, "councils.appointed");
        return Pages.to("/councils/" + id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/members")
    ModelAndView add(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String capacity,
            RedirectAttributes redirect) {
        add.run(new AddMember.Command(id, person, person == null ? name.strip() : null, capacity.strip(), today()));
        Flash.say(redirect, "councils.member-added");
        return Pages.to("/councils/" + id + "#members");
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/members/{member}/end")
    ModelAndView end(@PathVariable String id, @PathVariable String member, RedirectAttributes redirect) {
        if (member.isBlank()) {
            throw new NotFound();
        }
        end.run(new EndMembership.Command(id, member, today()));
        Flash.say(redirect, "councils.member-ended");
        return Pages.to("/councils/" + id + "#members");
    }

    private LocalDate today() {
        return days.today();
    }
}
