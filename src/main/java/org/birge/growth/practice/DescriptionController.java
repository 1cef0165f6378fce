package org.birge.growth.practice;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.documents.UnsafeFile;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teacher describes the experience, with files that show the result. */
@Controller
@RequestMapping("/experience/{id}")
class DescriptionController {

    private static final String FORM = "growth/practice/describe";

    private final ReadExperience experiences;
    private final DescribeExperience describeExperience;
    private final AttachToExperience attachToExperience;

    DescriptionController(
            ReadExperience experiences, DescribeExperience describeExperience, AttachToExperience attachToExperience) {
        this.experiences = experiences;
        this.describeExperience = describeExperience;
        this.attachToExperience = attachToExperience;
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @GetMapping("/description")
    ModelAndView form(@PathVariable String id) {
        return Pages.show(FORM, DescriptionForm.of(experiences.toDescribe(id)));
    }

    /** @param submit whether it goes to the centre now; else it is kept as a draft */
    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/description")
    ModelAndView describe(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean submit,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        DescriptionForm form = DescriptionForm.of(experiences.toDescribe(id), version, typed);
        Description description = form.read(submit);
        if (description == null) {
            return Pages.wrong(FORM, form);
        }
        try {
            describeExperience.run(new DescribeExperience.Command(id, version, description, submit));
        } catch (Refusal refusal) {
            form.problems().add("title", refusal);
            return Pages.wrong(FORM, form);
        }
        return OneExperienceController.back(id, redirect, submit ? "practice.said.submitted" : "practice.said.written");
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/files")
    ModelAndView attach(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank()) {
            throw new UnsafeFile("practice.problem.file");
        }
        try (InputStream content = file.getInputStream()) {
            attachToExperience.run(new AttachToExperience.Command(id, name, content));
        }
        Flash.say(redirect, "practice.said.attached");
        return Pages.to("/experience/" + id + "/description#files");
    }

    @Allowed(Permission.SEE_EXPERIENCE)
    @PostMapping("/files/{file}/removal")
    ModelAndView remove(@PathVariable String id, @PathVariable String file, RedirectAttributes redirect) {
        attachToExperience.remove(id, file);
        Flash.say(redirect, "practice.said.removed");
        return Pages.to("/experience/" + id + "/description#files");
    }
}
