package org.birge.councils;

import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The printed call to a sitting. */
@Controller
class InvitationController {

    private final PrintInvitation print;

    InvitationController(PrintInvitation print) {
        this.print = print;
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/sessions/{id}/invitation.pdf")
    ResponseEntity<?> pdf(@PathVariable String id) {
        return MinutesController.file(print.pdf(id), MediaType.APPLICATION_PDF, ".pdf");
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/sessions/{id}/invitation.docx")
    ResponseEntity<?> docx(@PathVariable String id) {
        return MinutesController.file(print.docx(id), MinutesController.DOCX, ".docx");
    }
}
