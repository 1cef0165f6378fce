package org.birge.tasks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists of who came to what a task was about: prepared, printed to be signed, and filled in by exceptions. */
@Controller
@RequestMapping("/tasks/{id}/attendance")
class AttendanceController {

    private final ReadAttendance read;
    private final TakeAttendance take;
    private final SchoolDays days;

    AttendanceController(ReadAttendance read, TakeAttendance take, SchoolDays days) {
        this.read = read;
        this.take = take;
        this.days = days;
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping({"", "/{list}"})
    ModelAndView show(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String list,
            @RequestParam(defaultValue = "") String group) {
        return Pages.show("tasks/attendance", read.run(id, list, group, null));
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping({"", "/{list}"})
    ModelAndView save(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String list,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String outsiders,
            @RequestParam(defaultValue = "") List<Long> person,
            @RequestParam(defaultValue = "false") boolean held,
            RedirectAttributes redirect) {
        Problems problems = Problems.none();
        @Nullable LocalDate on = day(day, held, problems);
        @Nullable Integer others = number(outsiders, problems);
        if (problems.isEmpty() && person.isEmpty() && (others == null || others == 0)) {
            problems.add("outsiders", "tasks.refusal.attendance-nobody");
        }
        if (on == null || others == null || !problems.isEmpty()) {
            ModelAndView again = Pages.show(
                    "tasks/attendance",
                    read.run(id, list, "", new ReadAttendance.Typed(day, theme, outsiders, person, problems)));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String saved =
                take.run(new TakeAttendance.Command(id, list, version, on, theme, Set.copyOf(person), others, held));
        Flash.say(
                redirect,
                held ? "tasks.said.attendance" : "tasks.said.attendance-prepared",
                person.size() + (held ? others : 0));
        return Pages.to("/tasks/" + id + "/attendance/" + saved);
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/{list}/removal")
    ModelAndView remove(@PathVariable String id, @PathVariable String list, RedirectAttributes redirect) {
        take.remove(id, list);
        Flash.say(redirect, "tasks.said.evidence-removed");
        return Pages.to("/tasks/" + id);
    }

    private @Nullable LocalDate day(String typed, boolean held, Problems problems) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (held && day.isAfter(days.today())) {
                problems.add("day", "tasks.refusal.attendance-ahead");
            }
            return day;
        } catch (DateTimeParseException noDay) {
            problems.add("day", "tasks.refusal.attendance-day");
            return null;
        }
    }

    private static @Nullable Integer number(String typed, Problems problems) {
        String number = typed.strip();
        if (number.isEmpty()) {
            return 0;
        }
        if (number.matches("[0-9]{1,4}")) {
            return Integer.valueOf(number);
        }
        problems.add("outsiders", "tasks.refusal.attendance-outsiders", 5000);
        return null;
    }
}
