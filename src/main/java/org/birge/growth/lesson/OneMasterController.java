package org.birge.growth.lesson;

import java.io.IOException;
import java.io.InputStream;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One master lesson: what the centre does with it, and its discussion. */
@Controller
@RequestMapping("/lessons/masters/{id}")
class OneMasterController {

    private final ReadMasterLesson lessons;
    private final ShowMasterLesson showMasterLesson;
    private final DiscussMasterLesson discussMasterLesson;
    private final VisitMasterLesson visitMasterLesson;

    OneMasterController(
            ReadMasterLesson lessons,
            ShowMasterLesson showMasterLesson,
            DiscussMasterLesson discussMasterLesson,
            VisitMasterLesson visitMasterLesson) {
        this.lessons = lessons;
        this.showMasterLesson = showMasterLesson;
        this.discussMasterLesson = discussMasterLesson;
        this.visitMasterLesson = visitMasterLesson;
    }

    @Allowed(Permission.SEE_LESSONS)
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("growth/lesson/master", lessons.page(id));
    }

    @Allowed(Permission.SEE_LESSONS)
    @GetMapping("/file")
    ResponseEntity<Resource> file(@PathVariable String id) {
        return lessons.file(id);
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/announcement")
    ModelAndView announce(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        showMasterLesson.announce(id, version);
        return back(id, redirect, "masters.said.announced");
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/showing")
    ModelAndView shown(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        showMasterLesson.show(id, version);
        return back(id, redirect, "masters.said.shown");
    }

    /** A file when one was chosen, else the address; neither changes nothing. */
    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/recording")
    ModelAndView record(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file != null && name != null && !name.isBlank()) {
            try (InputStream content = file.getInputStream()) {
                showMasterLesson.recordIn(id, version, name, content);
            }
        } else if (!link.isBlank()) {
            showMasterLesson.recordAt(id, version, link);
        } else {
            return back(id, redirect, "masters.said.as-before");
        }
        return back(id, redirect, "masters.said.recorded");
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/recording/removal")
    ModelAndView takeAway(@PathVariable String id, @RequestParam long version, RedirectAttributes redirect) {
        showMasterLesson.takeAway(id, version);
        return back(id, redirect, "masters.said.taken-away");
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/analysis")
    ModelAndView analyse(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        showMasterLesson.analyse(id, version, words);
        return back(id, redirect, "masters.said.analysed");
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/cancellation")
    ModelAndView callOff(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        showMasterLesson.callOff(id, version, reason);
        return back(id, redirect, "masters.said.called-off");
    }

    @Allowed(Permission.SEE_LESSONS)
    @PostMapping("/place")
    ModelAndView signUp(@PathVariable String id, RedirectAttributes redirect) {
        visitMasterLesson.signUp(id);
        return back(id, redirect, "masters.said.signed-up");
    }

    @Allowed(Permission.SEE_LESSONS)
    @PostMapping("/place-given-back")
    ModelAndView leave(@PathVariable String id, RedirectAttributes redirect) {
        visitMasterLesson.leave(id);
        return back(id, redirect, "lessons.said.left");
    }

    @Allowed(Permission.SEE_LESSONS)
    @PostMapping("/comments")
    ModelAndView say(
            @PathVariable String id, @RequestParam(defaultValue = "") String words, RedirectAttributes redirect) {
        discussMasterLesson.say(id, words);
        return back(id, redirect, "masters.said.said");
    }

    @Allowed(Permission.SEE_LESSONS)
    @PostMapping("/comments/{comment}/removal")
    ModelAndView takeBack(@PathVariable String id, @PathVariable String comment, RedirectAttributes redirect) {
        discussMasterLesson.takeBack(id, comment);
        return back(id, redirect, "masters.said.taken-back");
    }

    @Allowed(Permission.PLAN_MASTER_LESSONS)
    @PostMapping("/comments/{comment}/hiding")
    ModelAndView hide(
            @PathVariable String id,
            @PathVariable String comment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        discussMasterLesson.hide(id, comment, reason);
        return back(id, redirect, "masters.said.hidden");
    }

    private static ModelAndView back(String id, RedirectAttributes redirect, String said) {
        Flash.say(redirect, said);
        return Pages.to(MasterFilter.PATH + "/" + id);
    }
}
