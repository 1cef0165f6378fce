package org.birge.councils;

import java.io.IOException;
import java.io.InputStream;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.IssuedDocuments;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes of a closed session: printed, confirmed, amended, and the signed sheet beside them. */
@Controller
class MinutesController {

    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadSession read;
    private final PrintMinutes print;
    private final IssuedDocuments issued;
    private final SignedSheets sheets;
    private final AttachSignedSheet attach;
    private final ConfirmMinutes confirm;
    private final AmendMinutes amend;

    MinutesController(
            ReadSession read,
            PrintMinutes print,
            IssuedDocuments issued,
            SignedSheets sheets,
            AttachSignedSheet attach,
            ConfirmMinutes confirm,
            AmendMinutes amend) {
        this.read = read;
        this.print = print;
        this.issued = issued;
        this.sheets = sheets;
        this.attach = attach;
        this.confirm = confirm;
        this.amend = amend;
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/sessions/{id}/minutes.pdf")
    ResponseEntity<?> pdf(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        String document = document(id, version);
        return document != null
                ? issued.pdf(document)
                : file(print.pdf(id, version), MediaType.APPLICATION_PDF, ".pdf");
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/sessions/{id}/minutes.docx")
    ResponseEntity<?> docx(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        String document = document(id, version);
        return document != null ? issued.docx(document) : file(print.docx(id, version), DOCX, ".docx");
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/confirmation")
    ModelAndView confirm(@PathVariable String id, @RequestParam String office, RedirectAttributes redirect) {
        Office as = office.equals(Office.CHAIR.code()) ? Office.CHAIR : Office.SECRETARY;
        confirm.run(new ConfirmMinutes.Command(id, as));
        Flash.say(redirect, "councils.confirmed");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/amendment")
    ModelAndView amend(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amendment,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            RedirectAttributes redirect) {
        amend.run(new AmendMinutes.Command(id, version, amendment, reason));
        Flash.say(redirect, "councils.amended");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @PostMapping("/councils/sessions/{id}/signed-sheets")
    ModelAndView attach(@PathVariable String id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = file.getOriginalFilename();
            attach.run(new AttachSignedSheet.Command(id, name == null ? "" : name, content));
        }
        Flash.say(redirect, "councils.signed-sheet-attached");
        return back(id);
    }

    @Allowed(Permission.READ_COUNCILS)
    @GetMapping("/councils/sessions/{id}/signed-sheets/{sheet}")
    ResponseEntity<Resource> signed(@PathVariable String id, @PathVariable String sheet) {
        return sheets.show(read.run(id, null).session(), sheet);
    }

    /** The issued document of a version, the newest when none is named; null as long as it is not issued. */
    private @Nullable String document(String id, @Nullable Integer version) {
        return read.run(id, null).minutes().stream()
                .filter(one -> version == null || one.version() <= version)
                .reduce((earlier, later) -> later)
                .map(Minutes::document)
                .orElse(null);
    }

    static ResponseEntity<byte[]> file(PrintMinutes.Printed printed, MediaType type, String ending) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(printed.name() + ending)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(printed.bytes());
    }

    private static ModelAndView back(String id) {
        return Pages.to("/councils/sessions/" + id);
    }
}
