package org.birge.tasks;

import java.io.IOException;
import java.io.InputStream;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.Files;
import org.birge.documents.StoredFile;
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

/** Evidence of a task: adding words, a link or a file, getting the file back, and taking a piece back. Files are always saved, never shown inline. */
@Controller
@RequestMapping("/tasks/{id}/evidence")
class EvidenceController {

    private final AddEvidence addEvidence;
    private final AttachPhoto attachPhoto;
    private final RemoveEvidence removeEvidence;
    private final OneTask tasks;
    private final Files files;

    EvidenceController(
            AddEvidence addEvidence,
            AttachPhoto attachPhoto,
            RemoveEvidence removeEvidence,
            OneTask tasks,
            Files files) {
        this.addEvidence = addEvidence;
        this.attachPhoto = attachPhoto;
        this.removeEvidence = removeEvidence;
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
        boolean added;
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty() && file.isEmpty()) {
            added = addEvidence.run(new AddEvidence.Command(id, words, link, null, null));
        } else {
            added = add(id, words, link, file, name);
        }
        Flash.say(redirect, added ? "tasks.said.evidence" : "tasks.said.evidence-there");
        return Pages.to("/tasks/" + id);
    }

    /** A picture that came as a file is a photo like any other. */
    private boolean add(String id, String words, String link, MultipartFile file, String name) throws IOException {
        StoredFile stored;
        try (InputStream content = file.getInputStream()) {
            stored = files.store(content);
        }
        return stored.picture() && link.isBlank()
                ? attachPhoto.run(new AttachPhoto.Command(
                        id, words, name, stored, files.preview(stored).orElse(null), null))
                : addEvidence.run(new AddEvidence.Command(id, words, link, stored.hash(), name));
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/{piece}")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String piece) {
        Evidence.Attached file = tasks.file(id, piece);
        return files.download(file.hash(), file.name());
    }

    @Allowed(Permission.OWN_TASKS)
    @PostMapping("/{piece}/removal")
    ModelAndView remove(@PathVariable String id, @PathVariable String piece, RedirectAttributes redirect) {
        removeEvidence.run(id, piece);
        Flash.say(redirect, "tasks.said.evidence-removed");
        return Pages.to("/tasks/" + id);
    }
}
