package org.birge.councils;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.tasks.SchoolDays;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
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

    private final ReadCouncils read;
    private final FindPeople find;
    private final AppointOfficer appoint;
    private final AddMember add;
    private final EndMembership end;
    private final SchoolDays days;

    MembersController(
            ReadCouncils read,
            FindPeople find,
            AppointOfficer appoint,
            AddMember add,
            EndMembership end,
            SchoolDays days) {
        this.read = read;
        this.find = find;
        this.appoint = appoint;
        this.add = add;
        this.end = end;
        this.days = days;
    }

    /** The field is named as the office. A first day left out is today; a last day left out is none. */
    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/officers")
    ModelAndView appoint(
            @PathVariable String id,
            @RequestParam String office,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        Office wanted = office.equals(Office.CHAIR.code()) ? Office.CHAIR : Office.SECRETARY;
        Picker who = Picker.of(wanted.code(), sent).looked(text -> find.toAppoint(id, text));
        Problems problems = Problems.none();
        if (who.id().isEmpty() || !who.found().isEmpty()) {
            problems.add(wanted.code(), who.empty() ? "councils.problem.who" : "web.picker.unclear");
        }
        LocalDate from = day(wanted.code() + "-from", sent, days.today(), problems);
        LocalDate until = day(wanted.code() + "-until", sent, null, problems);
        if (!problems.isEmpty() || from == null) {
            return Pages.wrong("councils/council", read.one(id).with(problems, sent, who));
        }
        try {
            appoint.run(new AppointOfficer.Command(id, wanted, who.id(), from, until));
        } catch (Refusal refusal) {
            problems.add(wanted.code(), refusal);
            return Pages.wrong("councils/council", read.one(id).with(problems, sent, who));
        }
        Flash.say(redirect, "councils.appointed");
        return Pages.to("/councils/" + id + "#officers");
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/members")
    ModelAndView add(@PathVariable String id, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Picker who = Picker.of("person", sent).looked(text -> find.toSeat(id, text));
        String name = sent.getOrDefault("name", "").strip();
        String capacity = sent.getOrDefault("capacity", "");
        Problems problems = Problems.none();
        if (who.undecided() || !who.found().isEmpty()) {
            problems.add("person", "web.picker.unclear");
        } else if (who.empty() && name.isEmpty()) {
            problems.add("person", "councils.refusal.member-without-name");
        } else if (!who.empty() && !name.isEmpty()) {
            problems.add("name", "councils.problem.either");
        }
        Long person = person(who);
        if (!problems.isEmpty()) {
            return Pages.wrong("councils/council", read.one(id).with(problems, sent, who));
        }
        try {
            add.run(new AddMember.Command(id, person, person == null ? name : null, capacity, days.today()));
        } catch (Refusal refusal) {
            problems.add(person == null ? "name" : "person", refusal);
            return Pages.wrong("councils/council", read.one(id).with(problems, sent, who));
        }
        Flash.say(redirect, "councils.member-added");
        return Pages.to("/councils/" + id + "#members");
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/{id}/members/{member}/end")
    ModelAndView end(@PathVariable String id, @PathVariable String member, RedirectAttributes redirect) {
        if (member.isBlank()) {
            throw new NotFound();
        }
        end.run(new EndMembership.Command(id, member, days.today()));
        Flash.say(redirect, "councils.member-ended");
        return Pages.to("/councils/" + id + "#members");
    }

    /** What was sent as a choice is a number; anything else is nobody. */
    static @Nullable Long person(Picker picker) {
        return picker.id().matches("\\d{1,18}") ? Long.valueOf(picker.id()) : null;
    }

    private static @Nullable LocalDate day(
            String field, Map<String, String> sent, @Nullable LocalDate none, Problems problems) {
        String typed = sent.getOrDefault(field, "").strip();
        try {
            return typed.isEmpty() ? none : LocalDate.parse(typed);
        } catch (DateTimeException wrong) {
            problems.add(field, "councils.problem.day");
            return null;
        }
    }
}
