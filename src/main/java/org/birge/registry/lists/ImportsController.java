package org.birge.registry.lists;

import java.io.IOException;
import java.io.InputStream;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Pages;
import org.birge.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The lists sent in, and sending in another. */
@Controller
@RequestMapping("/imports")
class ImportsController {

    private static final int SHOWN = 50;

    private final ReceiveList receiveList;
    private final ListImports imports;
    private final LongestUpload longest;
    private final TransactionTemplate within;

    ImportsController(
            ReceiveList receiveList,
            ListImports imports,
            LongestUpload longest,
            PlatformTransactionManager transactions) {
        this.receiveList = receiveList;
        this.imports = imports;
        this.longest = longest;
        this.within = new TransactionTemplate(transactions);
    }

    @Allowed(Permission.IMPORT_LISTS)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(name = "too-long", defaultValue = "false") boolean tooLong) {
        if (tooLong) {
            return Pages.wrong("registry/lists/imports", page(actor, tooLong()));
        }
        return Pages.show("registry/lists/imports", page(actor, Problems.none()));
    }

    private Problems tooLong() {
        return Problems.none().add("file", "registry.lists.file.too-long", longest.bytes() >> 20);
    }

    @Allowed(Permission.IMPORT_LISTS)
    @PostMapping
    ModelAndView receive(@RequestParam("file") MultipartFile file, Actor actor) throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            ListImport list = receiveList.run(content, name == null ? "" : name, actor.may(Permission.MANAGE_SCHOOLS));
            return Pages.to("/imports/" + list.publicId());
        } catch (Refusal refusal) {
            Problems problems = Problems.none().add("file", refusal);
            return Pages.wrong("registry/lists/imports", page(actor, problems));
        }
    }

    private ImportsPage page(Actor actor, Problems problems) {
        return within.execute(status -> new ImportsPage(
                imports.latest(SHOWN),
                actor.may(Permission.MANAGE_SCHOOLS),
                longest.bytes() >> 20,
                SweepImports.KEPT.toDays(),
                problems));
    }
}
