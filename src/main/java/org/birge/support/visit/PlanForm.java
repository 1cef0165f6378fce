package org.birge.support.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form with which a visit is planned, as it was typed.
 *
 * @param school chosen before: where they go
 * @param last day of the last visit there; null when nobody was there yet
 */
public record PlanForm(
        MultiValueMap<String, String> typed,
        Problems problems,
        School school,
        List<CentrePerson> staff,
        List<CountryPack.Division> divisions,
        List<OpenRequest> requests,
        List<PlannedMeasure> measures,
        @Nullable CentrePerson self) {

    static final int LONGEST_TOPIC = 200;
    static final int LONGEST_WORDS = 2000;
    static final List<String> PURPOSES = List.of("request", "measure", "acquaintance", "follow-up");

    /** The school one goes to. */
    public record School(
            long id,
            String publicId,
            String name,
            @Nullable String district,
            @Nullable LocalDate last) {}

    /** An open request of a school. */
    public record OpenRequest(
            long id,
            String publicId,
            String topic,
            @Nullable Long responsibleId,
            boolean taken,
            long version) {}

    /** A measure of the school's plan. */
    public record PlannedMeasure(
            String publicId, String title, @Nullable LocalDate due) {}

    public String text(String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "").strip();
    }

    public boolean chosen(String name, String value, boolean usual) {
        return typed.containsKey(name) ? Objects.requireNonNull(typed.get(name)).contains(value) : usual;
    }

    /** Whether only things stand in the way that somebody may know better. */
    public boolean mayInsist() {
        return problems.has("anyway");
    }

    /** Who leads unless it was chosen: the planner. */
    public boolean leads(long person) {
        return chosen("lead", Long.toString(person), self != null && self.id() == person);
    }

    /** The division unless it was chosen: the planner's first. */
    public boolean ofDivision(String code) {
        return chosen("division", code, self != null && self.divisions().indexOf(code) == 0);
    }

    /** What was planned; null when something is wrong, told at the fields. */
    AnnounceVisit.@Nullable Command read(VisitDays days) {
        if (divisions.stream().noneMatch(one -> one.code().equals(text("division")))) {
            problems.add("division", "visits.problem.choose");
        }
        List<Long> people = people(typed, staff, problems);
        if (!PURPOSES.contains(text("purpose"))) {
            problems.add("purpose", "visits.problem.choose");
        }
        List<String> wanted = all("request");
        List<String> promised = all("measure");
        if (!requests.stream().map(OpenRequest::publicId).toList().containsAll(wanted)
                || text("purpose").equals("request") && wanted.isEmpty()) {
            problems.add("requests", "visits.problem.request");
        }
        if (!measures.stream().map(PlannedMeasure::publicId).toList().containsAll(promised)
                || text("purpose").equals("measure") && promised.isEmpty()) {
            problems.add("measures", "visits.problem.measure");
        }
        if (text("topic").isEmpty()) {
            problems.add("topic", "visits.problem.empty");
        } else if (text("topic").length() > LONGEST_TOPIC) {
            problems.add("topic", "visits.problem.long", LONGEST_TOPIC);
        }
        if (text("words").length() > LONGEST_WORDS) {
            problems.add("words", "visits.problem.long", LONGEST_WORDS);
        }
        VisitTime time = TypedTime.read(typed.toSingleValueMap(), problems, days);
        return time == null || !problems.isEmpty()
                ? null
                : new AnnounceVisit.Command(
                        school.publicId(),
                        text("division"),
                        people,
                        time,
                        text("purpose"),
                        text("topic"),
                        text("words").isEmpty() ? null : text("words"),
                        wanted,
                        promised,
                        text("after").isEmpty() ? null : text("after"),
                        !text("anyway").isEmpty());
    }

    private List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Who goes, the one who leads first; a wrong choice is told at people. */
    static List<Long> people(MultiValueMap<String, String> typed, List<CentrePerson> staff, Problems problems) {
        Set<String> known =
                staff.stream().map(member -> Long.toString(member.id())).collect(Collectors.toSet());
        List<String> asked = Stream.concat(
                        Stream.of(Objects.requireNonNullElse(typed.getFirst("lead"), "")),
                        typed.getOrDefault("with", List.of()).stream())
                .filter(one -> one != null && !one.isBlank())
                .distinct()
                .toList();
        if (asked.isEmpty() || !known.containsAll(asked)) {
            problems.add("people", "visits.problem.nobody");
            return List.of();
        }
        List<Long> people = new ArrayList<>();
        asked.forEach(one -> people.add(Long.valueOf(one)));
        return people;
    }

    /** What stands in the way, at its fields; where somebody may know better, the form asks whether to plan it anyway. */
    static void tell(List<Clash> clashes, boolean anyway, Problems problems) {
        boolean firm = clashes.stream().anyMatch(Clash::firm);
        clashes.stream()
                .filter(clash -> clash.firm() || !anyway)
                .forEach(clash ->
                        problems.add(clash.field(), clash.key(), clash.values().toArray()));
        if (!problems.isEmpty() && !firm) {
            problems.add("anyway", "visits.anyway.hint");
        }
    }
}
