package org.birge.development.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.development.PriorityNeeds;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.tasks.SchoolDays;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds sample measures for the priority needs. Each is offered once, at the first need it answers. */
@Component
class Proposals {

    private static final int MOST_FOR_A_NEED = 5;

    private final PlanRows rows;
    private final Reasons reasons;
    private final PriorityNeeds needs;
    private final Colleagues staff;
    private final CountryPack pack;
    private final Responsibilities matrix;
    private final Offers offers;
    private final OwnDirections directions;
    private final LeftNeeds leftNeeds;
    private final FindResponsible find;
    private final SchoolDays days;

    Proposals(
            PlanRows rows,
            Reasons reasons,
            PriorityNeeds needs,
            Colleagues staff,
            CountryPack pack,
            Responsibilities matrix,
            Offers offers,
            OwnDirections directions,
            LeftNeeds leftNeeds,
            FindResponsible find,
            SchoolDays days) {
        this.rows = rows;
        this.reasons = reasons;
        this.needs = needs;
        this.staff = staff;
        this.pack = pack;
        this.matrix = matrix;
        this.offers = offers;
        this.directions = directions;
        this.leftNeeds = leftNeeds;
        this.find = find;
        this.days = days;
    }

    @Transactional(readOnly = true)
    ProposalsPage page(Actor actor, SchoolYear year, Map<String, Picker> typed, Problems problems) {
        PlanPage.Facts plan = rows.ofSchool(actor.organisation(), year)
                .filter(facts -> PlanRules.allows(PlanCommand.WRITE, actor.scope(), facts))
                .orElseThrow(NotFound::new);
        List<PlanRows.Row> measures = rows.measures(plan.id());
        Map<String, String> given = reasons.of(plan.id());
        List<Colleagues.Member> people = staff.of(actor.organisation());
        UsuallyResponsible usually = new UsuallyResponsible(people);
        Map<String, Responsibilities.Answering> answering = matrix.of(actor.organisation(), year);
        Map<Long, String> names =
                people.stream().collect(Collectors.toMap(Colleagues.Member::id, Colleagues.Member::name));
        Set<String> offered = new HashSet<>();
        LocalDate today = days.today();
        return new ProposalsPage(
                plan.publicId(),
                plan.centre(),
                year,
                leftNeeds.of(actor.organisation(), year, measures),
                offered(actor, plan, measures),
                !plan.centre() && people.size() < pack.settings().lightYearUnder() && measures.isEmpty(),
                needs.of(actor.organisation(), year).stream()
                        .filter(PriorityNeeds.Need::priority)
                        .map(need -> new ProposalsPage.Need(
                                need.area(),
                                need.title(),
                                need.index(),
                                need.answered(),
                                need.asked(),
                                measures.stream()
                                        .filter(row -> row.needs().contains(need.area()))
                                        .count(),
                                given.get(need.area()),
                                pack.measures().stream()
                                        .filter(sample ->
                                                sample.areas().contains(need.area()) && offered.add(sample.code()))
                                        .limit(MOST_FOR_A_NEED)
                                        .map(sample -> sample(
                                                sample,
                                                SampleDays.of(sample, year, today),
                                                measures,
                                                usually,
                                                answering,
                                                names))
                                        .toList()))
                        .toList(),
                looked(actor, year, typed),
                problems);
    }

    /** Of a centre's what may be taken over alone: the own directions. */
    private List<Offer> offered(Actor actor, PlanPage.Facts plan, List<PlanRows.Row> measures) {
        Set<String> open = directions.of(actor.scope(), plan.centre());
        return offers.of(actor.organisation(), plan.centre(), plan.year(), measures).values().stream()
                .filter(offer -> open.contains(offer.measure().section()))
                .toList();
    }

    private Map<String, Picker> looked(Actor actor, SchoolYear year, Map<String, Picker> typed) {
        Map<String, Picker> fields = new HashMap<>();
        typed.forEach((sample, who) -> fields.put(sample, who.looked(text -> find.named(actor, year, text))));
        return fields;
    }

    private ProposalsPage.Sample sample(
            SampleMeasure sample,
            SampleDays when,
            List<PlanRows.Row> measures,
            UsuallyResponsible usually,
            Map<String, Responsibilities.Answering> answering,
            Map<Long, String> names) {
        String field = "responsible-" + sample.code();
        Long who = usually.forSample(sample, answering);
        return new ProposalsPage.Sample(
                sample.code(),
                sample.title(),
                sample.expected(),
                pack.section(sample.section()).name(),
                sample.kind().name(),
                when.begins().getMonth(),
                when.due().getMonth(),
                who == null
                        ? Picker.of(field, Map.of())
                        : Picker.chosen(field, Long.toString(who), names.getOrDefault(who, "")),
                sample.act(),
                measures.stream().anyMatch(row -> sample.code().equals(row.sample())));
    }
}
