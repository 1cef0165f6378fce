package org.birge.support.mentor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which a mentor says what they offer, as it was typed. */
public record OfferForm(
        MultiValueMap<String, String> typed,
        Problems problems,
        List<CountryPack.Subject> subjects,
        List<CountryPack.TeachingLanguage> languages,
        List<NeedsInstrument.Area> areas,
        int usualCapacity) {

    static OfferForm of(MultiValueMap<String, String> typed, CountryPack pack) {
        return new OfferForm(
                typed,
                Problems.none(),
                pack.subjects(),
                pack.teachingLanguages(),
                areas(pack),
                pack.mentoring().usualCapacity());
    }

    /** With what is offered already. */
    static OfferForm of(Offer offer, CountryPack pack) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.addAll("subject", offer.subjects());
        typed.addAll("language", offer.languages());
        typed.addAll("strength", offer.strengths());
        typed.add("capacity", Integer.toString(offer.capacity()));
        typed.add("reach", offer.reach());
        typed.add("km", offer.km() == null ? "" : offer.km().toString());
        typed.add("words", Objects.requireNonNullElse(offer.words(), ""));
        return of(typed, pack);
    }

    /** Of teachers, then of heads. */
    static List<NeedsInstrument.Area> areas(CountryPack pack) {
        return Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .toList();
    }

    public String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    public boolean chosen(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    public boolean chosen(String name, String value, boolean usual) {
        return typed.containsKey(name) ? chosen(name, value) : usual;
    }

    public String capacity() {
        return typed.containsKey("capacity") ? text("capacity") : Integer.toString(usualCapacity);
    }

    public int most() {
        return Offer.MOST;
    }

    /** What is offered; null when something is wrong, told at the fields. */
    @Nullable
    Offer read() {
        if (all("language").isEmpty()) {
            problems.add("language", "mentors.problem.language");
        }
        Integer capacity = number("capacity");
        if (capacity == null || capacity < 1 || capacity > Offer.MOST) {
            problems.add("capacity", "mentors.problem.capacity", Offer.MOST);
        }
        String reach = text("reach");
        if (!List.of(Offer.SCHOOL, Offer.AREA).contains(reach)) {
            problems.add("reach", "mentors.problem.choose");
        }
        Integer km = reach.equals(Offer.AREA) ? number("km") : null;
        if (reach.equals(Offer.AREA) && !text("km").isEmpty() && (km == null || km < 1 || km > Offer.FURTHEST)) {
            problems.add("km", "mentors.problem.km", Offer.FURTHEST);
        }
        if (text("words").length() > 2000) {
            problems.add("words", "mentors.problem.long", 2000);
        }
        return !problems.isEmpty() || capacity == null
                ? null
                : new Offer(
                        all("subject"),
                        all("language"),
                        capacity,
                        reach,
                        km,
                        all("strength"),
                        text("words").isEmpty() ? null : text("words"));
    }

    private List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(one -> one != null && !one.isBlank())
                .distinct()
                .toList();
    }

    private @Nullable Integer number(String name) {
        String text = text(name);
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }
}
