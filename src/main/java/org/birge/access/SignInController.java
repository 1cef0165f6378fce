package org.birge.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.birge.web.Addresses;
import org.birge.web.Everyone;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way in and the way out. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Actors actors;
    private final AttemptLimit limit;
    private final ObjectProvider<DemoSignIns> demo;

    SignInController(
            SignIn signIn, Sessions sessions, Actors actors, AttemptLimit limit, ObjectProvider<DemoSignIns> demo) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.actors = actors;
        this.limit = limit;
        this.demo = demo;
    }

    @Everyone
    @GetMapping("/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "/") String next) {
        return Pages.show("access/sign-in", new SignInPage("", next, Problems.none(), offered()));
    }

    @Everyone
    @PostMapping("/sign-in")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request) {
        limit.refuseTooMany("sign-in", name, request.getRemoteAddr());
        Optional<Long> account = signIn.run(name, password);
        if (account.isEmpty()) {
            limit.failed("sign-in", name, request.getRemoteAddr());
            SignInPage page =
                    new SignInPage(name, next, Problems.none().add("name", "access.sign-in.wrong"), offered());
            return Pages.wrong("access/sign-in", page);
        }
        if (actors.of(account.get(), null).isEmpty()) {
            SignInPage page =
                    new SignInPage(name, next, Problems.none().add("name", "access.sign-in.no-role"), offered());
            return Pages.wrong("access/sign-in", page);
        }
        sessions.begin(request, account.get());
        return Pages.to(Addresses.ours(next));
    }

    @Everyone
    @PostMapping("/sign-out")
    String leave(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/sign-in";
    }

    private List<DemoSignIns.DemoSignIn> offered() {
        DemoSignIns signIns = demo.getIfAvailable();
        return signIns == null ? List.of() : signIns.all();
    }
}
