package org.birge.registry.union;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.registry.person.Form;
import org.birge.registry.staff.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A form about a union: what is one of new, change, head, end, leave.
 *
 * @param union null for a new one
 * @param member who leaves, null otherwise
 * @param stale somebody saved in between; what was typed is kept
 */
public record UnionForm(
        String what,
        @Nullable UnionPage union,
        UnionPage.@Nullable Member member,
        long version,
        Form form,
        boolean stale,
        List<Terms.Choice> subjects,
        List<Terms.Choice> stages) {

    static final int LONGEST_NAME = 200;

    /** Where it is sent. */
    public String action() {
        if (union == null) {
            return "/people/unions/new";
        }
        String at = "/people/unions/" + union.union().publicId();
        return member == null ? at + "/" + what : at + "/members/" + member.person() + "/end";
    }

    public String back() {
        return union == null
                ? "/people/unions"
                : "/people/unions/" + union.union().publicId();
    }

    /** The form as it stands before anything is typed. */
    static Form filled(UnionPage page, String what, LocalDate today) {
        UnionPage.Facts union = page.union();
        Map<String, String> values = new HashMap<>();
        values.put("name", union.name());
        values.put("subject", union.subject() == null ? "" : union.subject());
        values.put("stage", union.stage() == null ? "" : union.stage());
        values.put("from", what.equals("change") ? "" : today.toString());
        values.put("lastDay", today.toString());
        page.members().stream()
                .filter(UnionPage.Member::leads)
                .findFirst()
                .ifPresent(head -> values.put("person", head.person()));
        return Form.of(values);
    }

    static String name(Form form) {
        String name = form.required("name");
        if (name.length() > LONGEST_NAME) {
            form.problems().add("name", "registry.organisation.name-long", LONGEST_NAME);
        }
        return name;
    }

    /** A day that has come. */
    static LocalDate day(Form form, String field, LocalDate today) {
        LocalDate day = form.requiredDate(field);
        if (day.isAfter(today)) {
            form.problems().add(field, "registry.union.wrong.to-come");
        }
        return day;
    }
}
