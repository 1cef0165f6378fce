package org.birge.growth.contact;

import java.util.Map;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers for a contact from now on. */
@Controller
@RequestMapping("/contacts/{id}/responsible")
class HandOverController {

    private static final String FORM = "growth/contact/hand-over";

    private final ContactForms forms;
    private final HandOverContact handOver;

    HandOverController(ContactForms forms, HandOverContact handOver) {
        this.forms = forms;
        this.handOver = handOver;
    }

    @Allowed(Permission.PROPOSE_CONTACTS)
    @GetMapping
    ModelAndView form(@PathVariable String id) {
        return Pages.show(FORM, forms.handedOver(id, Map.of(), null));
    }

    @Allowed(Permission.PROPOSE_CONTACTS)
    @PostMapping
    ModelAndView handOver(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        HandOverForm form = forms.handedOver(id, typed, version);
        HandOverContact.Command command = form.read();
        if (command != null) {
            try {
                handOver.run(command);
                Flash.say(redirect, "contacts.said.handed-over");
                return Pages.to("/contacts/" + id);
            } catch (Refusal refusal) {
                form.tell(refusal);
            }
        }
        return Pages.wrong(FORM, form);
    }
}
