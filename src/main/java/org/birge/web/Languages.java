package org.birge.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The language of a page: chosen by the reader (cookie), else the account's, else the browser's, else the country's. */
@Component
public class Languages {

    static final String COOKIE = "language";

    private final CountryPack pack;

    Languages(CountryPack pack) {
        this.pack = pack;
    }

    public Language of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Viewer viewer = (Viewer) request.getAttribute(Shells.VIEWER);
        return Stream.of(
                        cookie == null ? Optional.<Language>empty() : Language.of(cookie.getValue()),
                        viewer == null ? Optional.<Language>empty() : Optional.of(viewer.language()),
                        Language.of(browser(request)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(pack.defaultLanguage());
    }

    private static String browser(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? ""
                : request.getLocale().getLanguage().toLowerCase(Locale.ROOT);
    }
}
