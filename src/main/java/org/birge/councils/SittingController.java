package org.birge.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The screen of a sitting. What a rule refuses is said on the same screen, with what was typed still there. */
@Controller
class SittingController {

    private final ReadSession read;
    private final FindPeople find;
    private final MarkAttendance mark;
    private final WriteNotes write;
    private final PutMotion put;
    private final WithdrawMotion withdraw;
    private final RecordVotes count;
    private final RecordDecision decide;
    private final DropDecision drop;
    private final SettleItem settle;
    private final CloseSession close;

    SittingController(
            ReadSession read,
            FindPeople find,
            MarkAttendance mark,
            WriteNotes write,
            PutMotion put,
            WithdrawMotion withdraw,
            RecordVotes count,
            RecordDecision decide,
            DropDecision drop,
            SettleItem settle,
            CloseSession close) {
        this.read = read;
        this.find = find;
        this.mark = mark;
        this.write = write;
        this.put = put;
        this.withdraw = withdraw;
        this.count = count;
        this.decide = decide;
        this.drop = drop;
        this.settle = settle;
        this.close = close;
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/attendance")
    ModelAndView attendance(
            @PathVariable String id,
            @RequestParam(defaultValue = "") Set<Long> absent,
            @RequestParam(defaultValue = "") Set<Long> excused,
            @RequestParam(required = false) @Nullable Set<Long> seenAbsent,
            @RequestParam(required = false) @Nullable Set<Long> seenExcused,
            @RequestParam(required = false) @Nullable String item) {
        MarkAttendance.Seen seen =
                seenAbsent == null || seenExcused == null ? null : new MarkAttendance.Seen(seenAbsent, seenExcused);
        mark.run(new MarkAttendance.Command(id, absent, excused, seen));
        return back(id, item);
    }

    /** Saved while typing: the fragment brings the new version, or what somebody else wrote; over names that version to put ours in its place. */
    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/notes")
    ModelAndView notes(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String heard,
            @RequestParam(defaultValue = "") String spoke,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Long over,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment) {
        long read = over == null ? version : over;
        WriteNotes.Outcome outcome = write.run(new WriteNotes.Command(id, item, heard, spoke, read));
        if (outcome.saved() && !fragment) {
            return back(id, item);
        }
        SessionPage page = this.read.run(id, item);
        if (!outcome.saved()) {
            page = page.beside(outcome.item(), Map.of("heard", heard, "spoke", spoke));
        }
        String template = fragment ? "councils/_saved" : "councils/sitting";
        return outcome.saved() ? Pages.show(template, page) : refused(template, page);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/motion")
    ModelAndView motion(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(required = false) @Nullable Long version) {
        return attempt(
                id,
                item,
                "wording",
                Map.of("wording", wording),
                () -> put.run(new PutMotion.Command(id, item, wording, version)));
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/motion/removal")
    ModelAndView withdraw(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(required = false) @Nullable Long version) {
        return attempt(
                id, item, "wording", Map.of(), () -> withdraw.run(new WithdrawMotion.Command(id, item, version)));
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/votes")
    ModelAndView votes(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "0") int inFavour,
            @RequestParam(defaultValue = "0") int against,
            @RequestParam(defaultValue = "0") int abstained,
            @RequestParam(defaultValue = "false") boolean chair,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam Map<String, String> sent) {
        Map<Long, Vote> named = Ballots.votes(sent);
        if (!named.isEmpty()) {
            return attempt(id, item, "inFavour", sent, () -> count.byName(id, item, named, version));
        }
        if (sent.containsKey("all")) {
            return attempt(id, item, "inFavour", Map.of(), () -> count.allInFavour(id, item, version));
        }
        Map<String, String> typed = Map.of(
                "inFavour", String.valueOf(inFavour),
                "against", String.valueOf(against),
                "abstained", String.valueOf(abstained));
        return attempt(
                id,
                item,
                "inFavour",
                typed,
                () -> count.run(new RecordVotes.Command(id, item, inFavour, against, abstained, chair, version)));
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/decisions")
    ModelAndView decide(
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam Map<String, String> sent) {
        Picker who = Picker.of("responsible", sent).looked(text -> find.toAnswer(id, text));
        Map<String, String> typed = Map.of("decision", decision, "due", due == null ? "" : due.toString());
        if (!who.found().isEmpty() || who.undecided()) {
            Problems problems = Problems.none().add("responsible", "web.picker.unclear");
            return Pages.wrong("councils/sitting", read.run(id, item).with(problems, typed, who));
        }
        Long responsible = MembersController.person(who);
        return attempt(
                id,
                item,
                "decision",
                typed,
                who,
                () -> decide.run(new RecordDecision.Command(id, item, decision, responsible, due, key)));
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/decisions/{decision}/removal")
    ModelAndView drop(
            @PathVariable String id,
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable String item) {
        drop.run(new DropDecision.Command(id, decision));
        return back(id, item);
    }

    /** Dealt with and postponed lead on to the next item that waits; again takes the item up once more. */
    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/items/{item}/outcome")
    ModelAndView settle(@PathVariable String id, @PathVariable String item, @RequestParam String outcome) {
        SettleItem.Outcome wanted =
                outcome.equals("again") ? null : SettleItem.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
        ModelAndView answer =
                attempt(id, item, "outcome", Map.of(), () -> settle.run(new SettleItem.Command(id, item, wanted)));
        return wanted != null && answer.getStatus() == null ? back(id, null) : answer;
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/closing")
    ModelAndView close(@PathVariable String id) {
        return attempt(id, null, "closing", Map.of(), () -> close.run(id));
    }

    /** A refusal while the sitting lasts is told on its screen; any other goes its usual way. */
    private ModelAndView attempt(
            String id, @Nullable String item, String field, Map<String, String> typed, Runnable command) {
        return attempt(id, item, field, typed, new Picker("", "", "", List.of()), command);
    }

    private ModelAndView attempt(
            String id,
            @Nullable String item,
            String field,
            Map<String, String> typed,
            Picker picked,
            Runnable command) {
        try {
            command.run();
            return back(id, item);
        } catch (Refusal refusal) {
            SessionPage page = read.run(id, item);
            if (!page.session().open()) {
                throw refusal;
            }
            Problems problems = Problems.none().add(field, refusal);
            return refused("councils/sitting", page.with(problems, typed, picked));
        }
    }

    private static ModelAndView refused(String template, SessionPage page) {
        ModelAndView view = Pages.show(template, page);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private static ModelAndView back(String id, @Nullable String item) {
        return Pages.to("/councils/sessions/" + id + (item == null ? "" : "?item=" + item));
    }
}
