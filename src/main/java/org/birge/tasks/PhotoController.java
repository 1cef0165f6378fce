package org.birge.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.Files;
import org.birge.documents.StoredFile;
import org.birge.documents.UnsafeFile;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
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

/** Photos of a task: sent one by one from the outbox of a phone (outbox.js), or by the plain form; shown small and whole. */
@Controller
@RequestMapping("/tasks/{id}/photos")
class PhotoController {

    private final AttachPhoto attachPhoto;
    private final OneTask tasks;
    private final Files files;

    PhotoController(AttachPhoto attachPhoto, OneTask tasks, Files files) {
        this.attachPhoto = attachPhoto;
        this.tasks = tasks;
        this.files = files;
    }

    /** What waited in the browser: 201 when it is there, now or since an earlier sending; a page with the reason where a rule refuses. */
    @Allowed(Permission.OWN_TASKS)
    @PostMapping(headers = "Birge-Outbox")
    ResponseEntity<Void> queued(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam MultipartFile photo)
            throws IOException {
        if (attachPhoto.awaits(id, key)) {
            attach(id, words, photo, key);
        }
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    /** The form as it is without script. Of several what is no picture is left out and named. */
    @Allowed(Permission.OWN_TASKS)
    @PostMapping
    ModelAndView sent(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            RedirectAttributes redirect)
            throws IOException {
        attachPhoto.awaits(id, null);
        List<MultipartFile> chosen = photo == null
                ? List.of()
                : photo.stream()
                        .filter(one -> !name(one).isEmpty() || !one.isEmpty())
                        .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("tasks.refusal.no-photo");
        }
        int added = 0;
        List<String> refused = new ArrayList<>();
        for (MultipartFile one : chosen) {
            try {
                added += attach(id, words, one, null) ? 1 : 0;
            } catch (UnsafeFile no) {
                if (chosen.size() == 1) {
                    throw no;
                }
                refused.add(name(one));
            }
        }
        if (refused.isEmpty()) {
            Flash.say(redirect, added == 0 ? "tasks.said.evidence-there" : "tasks.said.photos", added);
        } else {
            Flash.say(redirect, "tasks.said.photos-some", added, String.join(", ", refused));
        }
        return Pages.to("/tasks/" + id + "#photos");
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/{piece}")
    ResponseEntity<Resource> whole(@PathVariable String id, @PathVariable String piece) {
        Evidence.Attached photo = tasks.file(id, piece);
        return files.show(photo.hash(), photo.name());
    }

    @Allowed(Permission.OWN_TASKS)
    @GetMapping("/{piece}/small")
    ResponseEntity<Resource> small(@PathVariable String id, @PathVariable String piece) {
        Evidence.Attached photo = tasks.preview(id, piece);
        return files.show(photo.hash(), photo.name());
    }

    private boolean attach(String task, String words, MultipartFile photo, @Nullable String key) throws IOException {
        StoredFile stored;
        try (InputStream content = photo.getInputStream()) {
            stored = files.store(content);
        }
        if (!stored.picture()) {
            throw new UnsafeFile("tasks.refusal.no-picture");
        }
        @Nullable StoredFile preview = files.preview(stored).orElse(null);
        return attachPhoto.run(new AttachPhoto.Command(task, words, name(photo), stored, preview, key));
    }

    private static String name(MultipartFile photo) {
        return Objects.requireNonNullElse(photo.getOriginalFilename(), "").strip();
    }
}
