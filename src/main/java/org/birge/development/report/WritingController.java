package org.birge.development.report;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.SchoolYear;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of a year's report, its way before the councils, and what they said. */
@Controller
@RequestMapping("/year/report/{start}")
class WritingController {

    private final ReadReport read;
    private final WriteChapter write;
    private final PutReport put;
    private final RecordHearing record;
    private final ReportOnAgenda agenda;
    private final IssueReport issue;
    private final Languages languages;

    WritingController(
            ReadReport read,
            WriteChapter write,
            PutReport put,
            RecordHearing record,
            ReportOnAgenda agenda,
            IssueReport issue,
            Languages languages) {
        this.read = read;
        this.write = write;
        this.put = put;
        this.record = record;
        this.agenda = agenda;
        this.issue = issue;
        this.languages = languages;
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/chapters/{section}")
    ModelAndView write(
            Actor actor,
            @PathVariable int start,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String narrative,
            @RequestParam(defaultValue = "") String difficulties,
            @RequestParam(defaultValue = "") String proposals,
            @RequestParam long version,
            RedirectAttributes redirect) {
        write.run(
                actor.organisation(),
                read.year(start),
                new WriteChapter.Command(section, narrative, difficulties, proposals, version));
        Flash.say(redirect, "report.saved");
        return back(start, section);
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/submission")
    ModelAndView put(Actor actor, @PathVariable int start, @RequestParam long version, RedirectAttributes redirect) {
        put.run(actor.organisation(), read.year(start), version);
        Flash.say(redirect, "report.said.put");
        return back(start, "standing");
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/taking-back")
    ModelAndView takeBack(
            Actor actor, @PathVariable int start, @RequestParam long version, RedirectAttributes redirect) {
        put.takeBack(actor.organisation(), read.year(start), version);
        Flash.say(redirect, "report.said.taken-back");
        return back(start, "standing");
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/hearings/{council}")
    ModelAndView hear(
            Actor actor,
            @PathVariable int start,
            @PathVariable String council,
            @RequestParam(name = "held", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate held,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "true") boolean adopted,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        SchoolYear year = read.year(start);
        RecordHearing.Said said = held == null
                ? RecordHearing.Said.notHeld(reason)
                : RecordHearing.Said.held(held, number, adopted, words);
        record.run(actor.organisation(), year, council, said);
        Flash.say(redirect, "report.said.hearing");
        return back(start, "hearings");
    }

    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/agendas/{council}")
    ModelAndView putOnAgenda(
            Actor actor, @PathVariable int start, @PathVariable String council, RedirectAttributes redirect) {
        agenda.run(actor.organisation(), read.year(start), council);
        Flash.say(redirect, "report.said.agenda");
        return back(start, "hearings");
    }

    /** In the language the head reads in. */
    @Allowed(Permission.WRITE_REPORT)
    @PostMapping("/issue")
    ModelAndView issue(Actor actor, @PathVariable int start, HttpServletRequest request, RedirectAttributes redirect) {
        issue.run(actor.organisation(), read.year(start), languages.of(request));
        Flash.say(redirect, "report.said.issued");
        return back(start, "issued");
    }

    private static ModelAndView back(int start, String part) {
        return Pages.to("/year/report?year=" + start + "#" + part);
    }
}
