package org.birge.growth.contact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.growth.training.OwnColleagues;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the forms of contacts. */
@Component
class ContactForms {

    private final Contacts contacts;
    private final ReadContact read;
    private final OwnColleagues colleagues;
    private final OfficeDays days;
    private final CountryPack pack;

    ContactForms(Contacts contacts, ReadContact read, OwnColleagues colleagues, OfficeDays days, CountryPack pack) {
        this.contacts = contacts;
        this.read = read;
        this.colleagues = colleagues;
        this.days = days;
        this.pack = pack;
    }

    /** A new one: of this country, for a year from today, unless something else is typed. */
    ContactForm proposed(Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(typed);
        values.putIfAbsent("country", pack.code().toUpperCase(Locale.ROOT));
        values.putIfAbsent("from", days.today().toString());
        values.putIfAbsent("until", days.today().plusYears(1).toString());
        return form(values, null, 0, null);
    }

    /** One that came back, as it stands, or as it was typed over the version that was read. */
    @Transactional(readOnly = true)
    ContactForm mended(String publicId, Map<String, String> typed, @Nullable Long version) {
        Contact contact = contacts.find(publicId).demand(ContactCommand.MEND, Scope.current());
        ContactPage.Facts facts = read.page(publicId).contact();
        Map<String, String> values = new HashMap<>(typed);
        if (version == null) {
            values.put("kind", facts.kind());
            values.put("name", facts.name());
            values.put("country", facts.country());
            values.put("purpose", facts.purpose());
            values.put("from", facts.from().toString());
            values.put("until", facts.until().toString());
            values.put("answers", Long.toString(facts.answersId()));
        }
        return form(values, publicId, Objects.requireNonNullElse(version, contact.version()), facts.reason());
    }

    /** As it was typed, over what stands now: sent again, it takes the place of the new version. */
    @Transactional(readOnly = true)
    ContactForm typedAnew(String publicId, Map<String, String> typed) {
        return mended(publicId, typed, contacts.find(publicId).version());
    }

    /** Nobody chosen yet, or as it was typed. */
    @Transactional(readOnly = true)
    HandOverForm handedOver(String publicId, Map<String, String> typed, @Nullable Long version) {
        Contact contact = contacts.find(publicId).demand(ContactCommand.HAND_OVER, Scope.current());
        return new HandOverForm(
                publicId,
                Objects.requireNonNullElse(version, contact.version()),
                contact.name(),
                Picker.of("answers", typed).looked(colleagues::find),
                Problems.none());
    }

    private ContactForm form(
            Map<String, String> values, @Nullable String contact, long version, @Nullable String reason) {
        Picker picker = Picker.of("answers", values);
        if (picker.text().isEmpty() && picker.id().matches("\\d{1,18}")) {
            String id = picker.id();
            picker = colleagues
                    .name(Long.parseLong(id))
                    .map(name -> Picker.chosen("answers", id, name))
                    .orElseGet(() -> Picker.chosen("answers", "", ""));
        }
        return new ContactForm(values, Problems.none(), contact, version, reason, picker.looked(colleagues::find));
    }
}
