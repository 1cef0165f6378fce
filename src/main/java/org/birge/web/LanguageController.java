package org.birge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the language of all pages for this browser. */
@Controller
class LanguageController {

    @Everyone
    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Optional<Language> chosen = Language.of(language);
        ResponseCookie cookie = ResponseCookie.from(
                        Languages.COOKIE, chosen.orElseThrow(NotFound::new).tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + Addresses.ours(back);
    }
}
