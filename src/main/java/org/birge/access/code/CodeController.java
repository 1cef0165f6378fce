package org.birge.access.code;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.birge.access.AttemptLimit;
import org.birge.access.EnterSession;
import org.birge.web.Everyone;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forgotten passwords, and the door that one-time codes open. */
@Controller
class CodeController {

    private static final int SHORTEST = 10;

    private final ForgottenPassword forgottenPassword;
    private final UseCode useCode;
    private final FirstAdministrator firstAdministrator;
    private final EnterSession enterSession;
    private final AttemptLimit limit;

    CodeController(
            ForgottenPassword forgottenPassword,
            UseCode useCode,
            FirstAdministrator firstAdministrator,
            EnterSession enterSession,
            AttemptLimit limit) {
        this.forgottenPassword = forgottenPassword;
        this.useCode = useCode;
        this.firstAdministrator = firstAdministrator;
        this.enterSession = enterSession;
        this.limit = limit;
    }

    @Everyone
    @GetMapping("/forgotten")
    ModelAndView forgotten() {
        return Pages.show("access/code/forgotten", new ForgottenPage(false));
    }

    @Everyone
    @PostMapping("/forgotten")
    ModelAndView send(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        limit.refuseTooMany("forgotten", name, request.getRemoteAddr());
        limit.failed("forgotten", name, request.getRemoteAddr());
        forgottenPassword.run(name);
        return Pages.show("access/code/forgotten", new ForgottenPage(true));
    }

    @Everyone
    @GetMapping("/welcome")
    ModelAndView welcome(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!code.isBlank()) {
            limit.refuseTooMany("code", "", request.getRemoteAddr());
        }
        Optional<Codes.Open> open = code.isBlank() ? Optional.empty() : useCode.look(code);
        Problems problems = Problems.none();
        if (!code.isBlank() && open.isEmpty()) {
            limit.failed("code", "", request.getRemoteAddr());
            problems.add("code", "access.code.wrong");
        }
        return page(code, "", open, problems);
    }

    @Everyone
    @PostMapping("/welcome")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        limit.refuseTooMany("code", "", request.getRemoteAddr());
        Optional<Codes.Open> open = useCode.look(code);
        Problems problems = Problems.none();
        if (open.isEmpty()) {
            limit.failed("code", "", request.getRemoteAddr());
            problems.add("code", "access.code.wrong");
        }
        if (open.filter(found -> found.account() == null).isPresent() && name.isBlank()) {
            problems.add("name", "access.code.name-missing");
        }
        if (password.length() < SHORTEST) {
            problems.add("password", "access.code.too-short", SHORTEST);
        } else if (!password.equals(again)) {
            problems.add("again", "access.code.not-same");
        }
        if (!problems.isEmpty()) {
            return page(code, name, open, problems);
        }
        Codes.Open found = open.orElseThrow();
        Long given = found.account();
        long account =
                given == null ? firstAdministrator.enter(found, name, password) : useCode.run(found, given, password);
        enterSession.run(request, account);
        return Pages.to("/");
    }

    private static ModelAndView page(String code, String name, Optional<Codes.Open> open, Problems problems) {
        WelcomePage page = new WelcomePage(
                code,
                open.map(Codes.Open::userName).orElse(null),
                open.map(Codes.Open::name).orElse(null),
                open.filter(found -> found.account() == null).isPresent(),
                name,
                problems);
        return problems.isEmpty() ? Pages.show("access/code/welcome", page) : Pages.wrong("access/code/welcome", page);
    }
}
