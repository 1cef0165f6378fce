package org.birge.development.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.registry.NamedColleagues;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Messages;
import org.birge.web.Picker;
import org.birge.web.Picker.Suggestion;
import org.birge.web.Problems;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the forms of a plan let one find by name: colleagues at the own school or centre, each with post, subject, additional specialities (J1d.12) and how
 * many measures of the year they carry already.
 */
@Component
class FindResponsible {

    private final NamedColleagues colleagues;
    private final Colleagues staff;
    private final PlanRows rows;
    private final SchoolDays days;
    private final CountryPack pack;
    private final Messages messages;

    FindResponsible(
            NamedColleagues colleagues,
            Colleagues staff,
            PlanRows rows,
            SchoolDays days,
            CountryPack pack,
            Messages messages) {
        this.colleagues = colleagues;
        this.staff = staff;
        this.rows = rows;
        this.days = days;
        this.pack = pack;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public List<Suggestion> named(Actor actor, SchoolYear year, String text) {
        if (!actor.hasPlan()) {
            throw new NotFound();
        }
        long school = actor.organisation();
        List<Long> found = colleagues.named(school, placeKey(actor), text, days.today()).stream()
                .map(NamedColleagues.Colleague::id)
                .limit(Picker.SHOWN)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Colleagues.Member> members = staff.among(school, found);
        Map<Long, Long> carried = rows.ofSchool(school, year)
                .map(plan -> rows.carried(plan.id(), found))
                .orElseGet(Map::of);
        return found.stream()
                .map(members::get)
                .filter(Objects::nonNull)
                .map(one -> new Suggestion(
                        Long.toString(one.id()), one.name(), "", about(one, carried.getOrDefault(one.id(), 0L))))
                .toList();
    }

    /** Nobody but the own: what else lies in a centre's reach is none of its staff. */
    private long placeKey(Actor actor) {
        return actor.atCentre()
                ? staff.placeKey(actor.organisation())
                : actor.grant().low();
    }

    /** Says at the field when what stands there names nobody of the school; an empty field names nobody on purpose. */
    @Transactional(readOnly = true)
    public void check(Actor actor, Picker who, Problems problems) {
        Long id = id(who);
        if (who.undecided()) {
            problems.add(who.name(), "web.picker.unclear");
        } else if (!who.empty() && (id == null || !colleagues.works(actor.organisation(), id, days.today()))) {
            problems.add(who.name(), "development.measure.refusal.not-staff");
        }
    }

    /** Who was chosen; null for nobody. */
    static @Nullable Long id(Picker who) {
        return who.id().matches("[0-9]{1,18}") ? Long.valueOf(who.id()) : null;
    }

    /** The field as it stands; whoever has left the school stands there no more. */
    static Picker standing(String name, @Nullable Long id, List<MeasureForm.Person> people) {
        return people.stream()
                .filter(person -> id != null && person.id() == id)
                .findFirst()
                .map(person -> Picker.chosen(name, Long.toString(person.id()), person.name()))
                .orElseGet(() -> Picker.of(name, Map.of()));
    }

    private Text about(Colleagues.Member one, long carries) {
        return new Text(Arrays.stream(Language.values())
                .collect(
                        Collectors.toMap(Function.identity(), language -> about(one, carries, messages.in(language)))));
    }

    private String about(Colleagues.Member one, long carries, Words words) {
        List<String> about = new ArrayList<>();
        about.add(pack.post(one.post()).name().in(words.language()));
        if (one.subject() != null) {
            about.add(pack.subject(one.subject()).name().in(words.language()));
        }
        if (!one.skills().isEmpty()) {
            about.add("+ " + String.join(", ", one.skills()));
        }
        if (carries > 0) {
            about.add(words.of("development.plan.measures", carries));
        }
        return String.join(" · ", about);
    }
}
