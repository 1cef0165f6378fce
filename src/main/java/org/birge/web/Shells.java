package org.birge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the shell of a page from its request. */
@Component
public class Shells {

    /** Request attribute under which access leaves the viewer. */
    public static final String VIEWER = "birge.viewer";

    /** Request attribute that access sets once a signed-in viewer may open the page: the help of a closed one would tell that it is there. */
    public static final String OPENED = "birge.opened";

    private final Messages messages;
    private final Assets assets;
    private final Clock clock;
    private final ZoneId zone;
    private final List<Language> offered;
    private final Languages languages;
    private final List<NavigationItem> items;
    private final List<HelpTopic> topics;
    private final Waiting counts;

    Shells(
            Messages messages,
            Assets assets,
            Clock clock,
            CountryPack pack,
            Languages languages,
            List<NavigationItem> items,
            List<HelpTopics> topics,
            Waiting counts) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.zone = pack.timeZone();
        this.offered = pack.languages();
        this.languages = languages;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.topics = topics.stream().flatMap(some -> some.topics().stream()).toList();
        this.counts = counts;
    }

    public Shell of(HttpServletRequest request) {
        return of(request, true);
    }

    /** For a part of a page that is there already: without navigation, so nothing is counted. */
    Shell ofPart(HttpServletRequest request) {
        return of(request, false);
    }

    private Shell of(HttpServletRequest request, boolean whole) {
        Viewer viewer = (Viewer) request.getAttribute(VIEWER);
        Language language = languages.of(request);
        Words words = messages.in(language);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                words,
                new Dates(language, zone),
                viewer,
                viewer == null || !whole ? List.of() : entries(viewer, words, request.getRequestURI()),
                request.getRequestURI(),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                notice(request, words),
                whole && request.getAttribute(OPENED) != null ? help(request.getRequestURI()) : null,
                LocalDate.now(clock.withZone(zone)),
                clock.instant().getEpochSecond(),
                zone,
                offered,
                assets);
    }

    private List<Shell.Entry> entries(Viewer viewer, Words words, String path) {
        Map<String, Integer> counted = counts.of(viewer);
        List<NavigationItem> open =
                items.stream().filter(item -> viewer.may(item.permission())).toList();
        String current = open.stream()
                .map(NavigationItem::path)
                .filter(item -> path.equals(item) || path.startsWith(item + "/"))
                .max(Comparator.comparing(String::length))
                .orElse("");
        return open.stream()
                .map(item -> new Shell.Entry(
                        item.path(),
                        words.of(item.key()),
                        counted.getOrDefault(item.path(), 0),
                        item.path().equals(current),
                        item.onPhone()))
                .toList();
    }

    /** The help that names most of this address. */
    private @Nullable HelpTopic help(String path) {
        return topics.stream()
                .filter(topic -> topic.parts(path) >= 0)
                .max(Comparator.comparingInt(topic -> topic.parts(path)))
                .orElse(null);
    }

    private static Shell.@Nullable Notice notice(HttpServletRequest request, Words words) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Flash.KEY) instanceof String key
                ? new Shell.Notice(
                        key, words.of(key, flash.get(Flash.VALUES) instanceof Object[] values ? values : new Object[0]))
                : null;
    }
}
