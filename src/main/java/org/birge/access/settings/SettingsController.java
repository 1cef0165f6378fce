package org.birge.access.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.EndSessions;
import org.birge.access.Trail;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.birge.web.SignedIn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own settings: what one may set up here, and the password. */
@Controller
class SettingsController {

    private static final int SHORTEST = 10;

    private final OwnAccount own;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final EndSessions endSessions;

    SettingsController(OwnAccount own, PasswordEncoder passwords, Trail trail, EndSessions endSessions) {
        this.own = own;
        this.passwords = passwords;
        this.trail = trail;
        this.endSessions = endSessions;
    }

    @SignedIn
    @GetMapping("/settings")
    ModelAndView show() {
        return Pages.show("access/settings/show", new SettingsPage(Problems.none()));
    }

    @SignedIn
    @PostMapping("/settings/password")
    @Transactional
    public ModelAndView change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Problems problems = Problems.none();
        Optional<String> hash = own.passwordHash(actor.account());
        if (hash.isEmpty() || !passwords.matches(present, hash.get())) {
            problems.add("present", "access.settings.present-wrong");
        }
        if (password.length() < SHORTEST) {
            problems.add("password", "access.code.too-short", SHORTEST);
        } else if (!password.equals(again)) {
            problems.add("again", "access.code.not-same");
        }
        if (!problems.isEmpty()) {
            return Pages.wrong("access/settings/show", new SettingsPage(problems));
        }
        own.setPassword(actor.account(), passwords.encode(password));
        endSessions.others(actor.account(), request);
        trail.record("password-set", Map.of("by", "self"));
        Flash.say(redirect, "access.settings.password-changed");
        return Pages.to("/settings");
    }
}
