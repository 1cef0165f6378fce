package org.birge.support.matching;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One who waits, within a proposal: why this mentor, what another would cost, fixing and moving by hand. */
@Controller
@RequestMapping("/mentors/matching/pairs/{id}")
class ProposedPairController {

    private final ReadPair pairs;
    private final PinPair pinPair;
    private final MovePair movePair;

    ProposedPairController(ReadPair pairs, PinPair pinPair, MovePair movePair) {
        this.pairs = pairs;
        this.pinPair = pinPair;
        this.movePair = movePair;
    }

    @Allowed(Permission.RUN_MENTORING)
    @GetMapping
    ModelAndView show(@PathVariable String id) {
        return Pages.show("support/matching/pair", pairs.page(id));
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/pin")
    ModelAndView pin(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean pinned,
            RedirectAttributes redirect) {
        pinPair.run(new PinPair.Command(id, version, pinned));
        Flash.say(redirect, pinned ? "matching.said.pinned" : "matching.said.unpinned");
        return Pages.to("/mentors/matching/pairs/" + id);
    }

    @Allowed(Permission.RUN_MENTORING)
    @PostMapping("/mentor")
    ModelAndView move(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "0") long mentor,
            RedirectAttributes redirect) {
        movePair.run(new MovePair.Command(id, version, mentor));
        Flash.say(redirect, mentor == 0 ? "matching.said.released" : "matching.said.moved");
        return Pages.to("/mentors/matching/pairs/" + id);
    }
}
