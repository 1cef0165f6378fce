package org.birge.development.plan;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.IssuedDocuments;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The very bytes of a plan that was issued; the school reads them, whoever holds the paper checks them on the public page. */
@Controller
class IssuedPlanController {

    private final IssuedPlans issuedPlans;
    private final IssuedDocuments issued;

    IssuedPlanController(IssuedPlans issuedPlans, IssuedDocuments issued) {
        this.issuedPlans = issuedPlans;
        this.issued = issued;
    }

    @Allowed(Permission.READ_PLAN)
    @GetMapping("/year/plan/issued/{document}.{ending:pdf|docx}")
    ResponseEntity<Resource> show(@PathVariable String document, @PathVariable String ending) {
        issuedPlans.demand(document);
        return ending.equals("pdf") ? issued.pdf(document) : issued.docx(document);
    }
}
