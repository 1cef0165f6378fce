package org.birge.growth.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.growth.training.OwnColleagues;
import org.birge.shared.Refusal;
import org.birge.web.Flash;
import org.birge.web.Pages;
import org.birge.web.Picker;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contacts to bodies outside: their list, and one that is proposed. */
@Controller
@RequestMapping(ContactFilter.PATH)
class ContactsController {

    private static final String FORM = "growth/contact/form";

    private final ReadContacts contacts;
    private final ContactExport export;
    private final ContactForms forms;
    private final OwnColleagues colleagues;
    private final ProposeContact propose;

    ContactsController(
            ReadContacts contacts,
            ContactExport export,
            ContactForms forms,
            OwnColleagues colleagues,
            ProposeContact propose) {
        this.contacts = contacts;
        this.export = export;
        this.forms = forms;
        this.colleagues = colleagues;
        this.propose = propose;
    }

    @Allowed(Permission.SEE_CONTACTS)
    @GetMapping
    ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        return Pages.show("growth/contact/list", contacts.page(actor, ContactFilter.of(given)));
    }

    @Allowed(Permission.SEE_CONTACTS)
    @GetMapping("/export")
    void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, contacts.all(actor, ContactFilter.of(given)), format, response);
    }

    @Allowed(Permission.PROPOSE_CONTACTS)
    @GetMapping("/people")
    ModelAndView people(@RequestParam(defaultValue = "") String q) {
        return Picker.suggest(q, colleagues::find);
    }

    @Allowed(Permission.PROPOSE_CONTACTS)
    @GetMapping("/new")
    ModelAndView form() {
        return Pages.show(FORM, forms.proposed(Map.of()));
    }

    @Allowed(Permission.PROPOSE_CONTACTS)
    @PostMapping
    ModelAndView propose(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        ContactForm form = forms.proposed(typed);
        ContactContent content = form.read();
        if (content != null) {
            try {
                return back(propose.run(new ProposeContact.Command(content)), redirect);
            } catch (Refusal refusal) {
                form.tell(refusal);
            }
        }
        return Pages.wrong(FORM, form);
    }

    @Allowed(Permission.PROPOSE_CONTACTS)
    @GetMapping("/{id}/change")
    ModelAndView mendForm(@PathVariable String id) {
        return Pages.show(FORM, forms.mended(id, Map.of(), null));
    }

    @Allowed(Permission.PROPOSE_CONTACTS)
    @PostMapping("/{id}/change")
    ModelAndView mend(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        ContactForm form = forms.mended(id, typed, version);
        ContactContent content = form.read();
        if (content != null) {
            try {
                propose.again(new ProposeContact.Mend(id, version, content));
                return back(id, redirect);
            } catch (Refusal refusal) {
                form = forms.typedAnew(id, typed);
                form.tell(refusal);
            }
        }
        return Pages.wrong(FORM, form);
    }

    private static ModelAndView back(String id, RedirectAttributes redirect) {
        Flash.say(redirect, "contacts.said.proposed");
        return Pages.to("/contacts/" + id);
    }
}
