package org.birge.support.induction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Language;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The journal of a pair: for its two people and for nobody else (decision 38). */
@Controller
@RequestMapping("/mentorships/{id}/journal")
class JournalController {

    private final ReadYear year;
    private final WriteInJournal write;
    private final MendEntry mend;
    private final RemoveEntry remove;
    private final PrintInduction print;
    private final Languages languages;

    JournalController(
            ReadYear year,
            WriteInJournal write,
            MendEntry mend,
            RemoveEntry remove,
            PrintInduction print,
            Languages languages) {
        this.year = year;
        this.write = write;
        this.mend = mend;
        this.remove = remove;
        this.print = print;
        this.languages = languages;
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping
    ModelAndView show(@PathVariable String id, HttpServletResponse response) {
        keptNowhere(response);
        return Pages.show("support/induction/journal", year.journal(id, null));
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping
    ModelAndView write(
            @PathVariable String id,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        write.run(new WriteInJournal.Command(id, day, words));
        return back(id, redirect, "induction.said.written");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping("/{entry}")
    ModelAndView mendForm(@PathVariable String id, @PathVariable String entry, HttpServletResponse response) {
        keptNowhere(response);
        return Pages.show("support/induction/journal", year.journal(id, entry));
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/{entry}")
    ModelAndView mend(
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        mend.run(new MendEntry.Command(id, entry, day, words));
        return back(id, redirect, "induction.said.saved");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @PostMapping("/{entry}/removal")
    ModelAndView remove(@PathVariable String id, @PathVariable String entry, RedirectAttributes redirect) {
        remove.run(new RemoveEntry.Command(id, entry));
        return back(id, redirect, "induction.said.removed");
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping("/journal.docx")
    ResponseEntity<byte[]> download(@PathVariable String id, HttpServletRequest request) {
        Language language = languages.of(request);
        JournalPage page = year.journal(id, null);
        return PairYearController.file(print.journal(page, language), PairYearController.DOCX, "journal.docx");
    }

    /** Nor by the browser of a shared computer. */
    static void keptNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to("/mentorships/" + id + "/journal");
    }
}
