package org.birge.documents;

import jakarta.servlet.http.HttpServletResponse;
import org.birge.shared.NotFound;
import org.birge.web.Everyone;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the code on a document. Its address is printed on paper and never changes. */
@Controller
class VerifyController {

    private final IssuedDocuments documents;

    VerifyController(IssuedDocuments documents) {
        this.documents = documents;
    }

    @Everyone
    @GetMapping("/verify/{publicId}")
    ModelAndView show(@PathVariable String publicId, HttpServletResponse response) {
        Verification found = documents.verify(publicId).orElseThrow(NotFound::new);
        response.setHeader("X-Robots-Tag", "noindex");
        return Pages.show("documents/verify", new VerifyPage(found));
    }
}
