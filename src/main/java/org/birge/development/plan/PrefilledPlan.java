package org.birge.development.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.development.PriorityNeeds;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.Section;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan a school could begin with, without anything being saved: last year's measures a year on, then sample measures for
 * each priority need that they leave unanswered.
 */
@Component
class PrefilledPlan {

    private static final int SAMPLES_FOR_A_NEED = 2;

    private final PlanRows rows;
    private final Offers offers;
    private final PriorityNeeds needs;
    private final Colleagues staff;
    private final OnePlan plans;
    private final CountryPack pack;
    private final SchoolDays days;

    PrefilledPlan(
            PlanRows rows,
            Offers offers,
            PriorityNeeds needs,
            Colleagues staff,
            OnePlan plans,
            CountryPack pack,
            SchoolDays days) {
        this.rows = rows;
        this.offers = offers;
        this.needs = needs;
        this.staff = staff;
        this.plans = plans;
        this.pack = pack;
        this.days = days;
    }

    /** The school's plan as it stands; where there is none, what it could begin with. For the school's leaders. */
    @Transactional(readOnly = true)
    PlanPage of(Actor actor, SchoolYear year, String view, Language language) {
        if (!actor.atSchool() || !OnePlan.leads(actor)) {
            throw new NotFound();
        }
        Optional<PlanPage.Facts> standing = rows.ofSchool(actor.organisation(), year);
        if (standing.isPresent() && !rows.measures(standing.get().id()).isEmpty()) {
            return plans.ownPage(actor, year, view);
        }
        PlanPage.Facts facts = new PlanPage.Facts(
                0,
                "",
                actor.organisation(),
                false,
                actor.placeName(),
                year,
                PlanState.DRAFT,
                null,
                null,
                null,
                null,
                0);
        return plans.prefilled(actor, facts, view, rows(actor.organisation(), year, language));
    }

    private List<PlanRows.Row> rows(long school, SchoolYear year, Language language) {
        List<Colleagues.Member> people = staff.of(school);
        List<Measure> measures = new ArrayList<>();
        Set<String> samples = new HashSet<>();
        offers.of(school, year, List.of()).values().stream()
                .filter(offer -> offer.kind() == Offer.Kind.MEASURE)
                .map(Offer::measure)
                .forEach(measure -> {
                    measures.add(measure);
                    Optional.ofNullable(measure.sample()).ifPresent(samples::add);
                });
        UsuallyResponsible usually = new UsuallyResponsible(people);
        for (String area : priorities(school, year)) {
            if (measures.stream().noneMatch(measure -> measure.needs().contains(area))) {
                pack.measures().stream()
                        .filter(sample -> sample.areas().contains(area) && samples.add(sample.code()))
                        .limit(SAMPLES_FOR_A_NEED)
                        .forEach(sample -> measures.add(ProposeMeasures.measure(
                                sample,
                                SampleDays.of(sample, year, days.today()),
                                language,
                                usually.forWork(sample.kind()))));
            }
        }
        return numbered(measures, people);
    }

    /** Of the year; before its diagnosis, of the one before. */
    private List<String> priorities(long school, SchoolYear year) {
        List<PriorityNeeds.Need> found = needs.of(school, year);
        return (found.isEmpty() ? needs.of(school, year.previous()) : found)
                .stream()
                        .filter(PriorityNeeds.Need::priority)
                        .map(PriorityNeeds.Need::area)
                        .toList();
    }

    private List<PlanRows.Row> numbered(List<Measure> measures, List<Colleagues.Member> people) {
        List<PlanRows.Row> numbered = new ArrayList<>();
        for (Section section : pack.sections()) {
            int position = 1;
            for (Measure measure : measures) {
                if (measure.section().equals(section.code())) {
                    numbered.add(row(measure, position++, people));
                }
            }
        }
        return numbered;
    }

    private static PlanRows.Row row(Measure measure, int position, List<Colleagues.Member> people) {
        return new PlanRows.Row(
                "",
                measure.section(),
                position,
                measure.title(),
                measure.kind(),
                measure.forWhom(),
                measure.responsible(),
                name(measure.responsible(), people),
                measure.helpers(),
                names(measure.helpers(), people),
                measure.begins(),
                measure.due(),
                measure.expected(),
                measure.resources(),
                measure.needs(),
                measure.evidence(),
                measure.sample(),
                measure.act(),
                measure.detail(),
                names(measure.detail().people(), people),
                0,
                null);
    }

    private static List<String> names(List<Long> ids, List<Colleagues.Member> people) {
        return people.stream()
                .filter(member -> ids.contains(member.id()))
                .map(Colleagues.Member::name)
                .toList();
    }

    private static @Nullable String name(@Nullable Long id, List<Colleagues.Member> people) {
        return id == null
                ? null
                : names(List.of(id), people).stream().findFirst().orElse(null);
    }
}
