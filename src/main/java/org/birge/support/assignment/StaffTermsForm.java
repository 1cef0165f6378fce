package org.birge.support.assignment;

import java.util.List;
import java.util.Objects;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which the head of the centre notes what somebody helps with, as it was typed. */
public record StaffTermsForm(
        String person,
        String name,
        MultiValueMap<String, String> typed,
        Problems problems,
        List<CountryPack.Subject> subjects,
        List<CountryPack.TeachingLanguage> languages) {

    static StaffTermsForm of(StaffMember member, MultiValueMap<String, String> typed, CountryPack pack) {
        return new StaffTermsForm(
                member.publicId(), member.name(), typed, Problems.none(), pack.subjects(), pack.teachingLanguages());
    }

    /** With what is noted already; what is left to their posts stays empty. */
    static StaffTermsForm of(StaffMember member, StaffTerms.Noted noted, CountryPack pack) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.addAll("subject", noted.subjects());
        typed.addAll("language", noted.languages());
        typed.add("most", noted.most() == null ? "" : noted.most().toString());
        typed.add("hours", noted.hours() == null ? "" : noted.hours().toString());
        return of(member, typed, pack);
    }

    public String text(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "").strip();
    }

    public boolean chosen(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** What is noted; null when something is wrong, told at the fields. */
    SetStaffTerms.@Nullable Command read() {
        Integer most = number("most", SetStaffTerms.MOST_REQUESTS, "assignment.problem.most");
        Integer hours = number("hours", SetStaffTerms.MOST_HOURS, "assignment.problem.hours");
        if (!problems.isEmpty()) {
            return null;
        }
        return new SetStaffTerms.Command(
                person,
                subjects.stream()
                        .map(CountryPack.Subject::code)
                        .filter(code -> chosen("subject", code))
                        .toList(),
                languages.stream()
                        .map(CountryPack.TeachingLanguage::code)
                        .filter(code -> chosen("language", code))
                        .toList(),
                most,
                hours);
    }

    public int usualRequests() {
        return StaffTerms.USUAL_REQUESTS;
    }

    public int usualHours() {
        return StaffTerms.USUAL_HOURS;
    }

    private @Nullable Integer number(String field, int most, String problem) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        Integer number = text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
        if (number == null || number > most) {
            problems.add(field, problem, most);
            return null;
        }
        return number;
    }
}
