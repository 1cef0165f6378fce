package org.birge.growth.order;

import jakarta.servlet.http.HttpServletRequest;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Language;
import org.birge.web.Languages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter of an order on paper. */
@Controller
class OrderPaperController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadOrder orders;
    private final PrintOrder print;
    private final Languages languages;

    OrderPaperController(ReadOrder orders, PrintOrder print, Languages languages) {
        this.orders = orders;
        this.print = print;
        this.languages = languages;
    }

    @Allowed(Permission.ORDER_COURSES)
    @GetMapping("/trainings/orders/{id}/letter.{kind:pdf|docx}")
    ResponseEntity<byte[]> letter(@PathVariable String id, @PathVariable String kind, HttpServletRequest request) {
        Language language = languages.of(request);
        OrderPage page = orders.page(id);
        boolean pdf = kind.equals("pdf");
        String name = "course-order-" + page.order().year().start() + "." + kind;
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf ? print.pdf(page, language) : print.docx(page, language));
    }
}
