package org.birge.tasks;

import java.io.IOException;
import java.io.InputStream;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.Files;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Evidence of a task: adding words, a link or a file, and getting the file back. Files are always saved, never shown inline. */
@Controller
@RequestMapping("/tasks/{id}/evidence")
class EvidenceController {

    private final AddEvidence addEvidence;
    private final OneTask tasks;
    private final Files files;

    EvidenceController(AddEvidence addEvidence, OneTask tasks, Files files) {
        this.addEvidence = addEvidence;
        this.tasks = tasks;
        this.files = files;
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping
    ModelAndView add(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        tasks.page(id);
        String hash = null;
        String name = null;
        if (file != null && !file.isEmpty()) {
            try (InputStream content = file.getInputStream()) {
                hash = files.store(content).hash();
            }
            name = file.getOriginalFilename();
        }
        addEvidence.run(new AddEvidence.Command(id, words, link, hash, name));
        Flash.say(redirect, "tasks.said.evidence");
        return Pages.to("/tasks/" + id);
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/{piece}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String piece) {
        Evidence.Attached file = tasks.file(id, piece);
        return files.download(file.hash(), file.name());
    }
}
