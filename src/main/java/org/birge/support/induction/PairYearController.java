package org.birge.support.induction;

import jakarta.servlet.http.HttpServletRequest;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Language;
import org.birge.web.Flash;
import org.birge.web.Languages;
import org.birge.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The year ahead of a pair, for its two people, on the screen and on paper; and the choice of its programme. */
@Controller
@RequestMapping("/mentorships/{id}")
class PairYearController {

    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadYear year;
    private final ChooseProgramme chooseProgramme;
    private final PrintInduction print;
    private final Languages languages;

    PairYearController(ReadYear year, ChooseProgramme chooseProgramme, PrintInduction print, Languages languages) {
        this.year = year;
        this.chooseProgramme = chooseProgramme;
        this.print = print;
        this.languages = languages;
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping("/plan")
    ModelAndView year(@PathVariable String id, HttpServletRequest request) {
        return Pages.show("support/induction/year", year.year(id, languages.of(request)));
    }

    @Allowed({Permission.RUN_MENTORING, Permission.JOIN_MENTORING})
    @PostMapping("/programme")
    ModelAndView choose(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam String programme,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Language language = languages.of(request);
        chooseProgramme.run(new ChooseProgramme.Command(id, version, programme, language));
        Flash.say(redirect, "induction.said.chosen");
        return Pages.to("/mentorships/" + id + (back.equals("pair") ? "" : "/plan"));
    }

    @Allowed(Permission.JOIN_MENTORING)
    @GetMapping("/paper.{kind:pdf|docx}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String kind, HttpServletRequest request) {
        Language language = languages.of(request);
        YearPage page = year.year(id, language);
        boolean pdf = kind.equals("pdf");
        return file(
                pdf ? print.pdf(page, language) : print.docx(page, language),
                pdf ? MediaType.APPLICATION_PDF : DOCX,
                "mentor-plan-" + page.pair().begins().getYear() + "." + kind);
    }

    /** Kept by nobody on the way, and named after nobody. */
    static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
