package org.birge.councils;

import org.birge.web.Everyone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The service worker that shows the page of an open sitting again while the network is cut. It stands here because it may serve only what lies below. */
@Controller
class SittingWorkerController {

    /** The header of a page that the worker keeps in the browser: an open sitting, for whoever leads it. */
    static final String KEEP = "Birge-Sitting";

    @Everyone
    @GetMapping("/councils/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/sitting-worker.js"));
    }
}
