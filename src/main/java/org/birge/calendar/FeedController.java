package org.birge.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.birge.shared.Refusal;
import org.birge.web.Everyone;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar itself, for whoever knows its address: phones cannot sign in. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ReadFeed readFeed;

    FeedController(ReadFeed readFeed) {
        this.readFeed = readFeed;
    }

    /** 410 for an address its owner ended, 404 for an unknown one, 429 after too many of those. */
    @Everyone
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token, HttpServletRequest request) {
        try {
            return readFeed.run(token, request.getRemoteAddr())
                    .map(text -> answer(text.getBytes(StandardCharsets.UTF_8)))
                    .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
        } catch (Refusal tooMany) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
    }

    private static ResponseEntity<byte[]> answer(byte[] calendar) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"birge.ics\"")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(calendar))
                .body(calendar);
    }
}
