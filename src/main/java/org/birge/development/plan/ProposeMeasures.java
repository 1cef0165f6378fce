package org.birge.development.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes sample measures into a draft, each with the person usually responsible for such work. They can then be changed like any other. */
@Component
public class ProposeMeasures {

    /**
     * @param samples codes of the pack's sample measures; those the plan has already are passed over
     * @param responsible persons chosen, by code of the sample; where none is chosen, the one usually responsible
     * @param language in which they are written down
     */
    public record Command(String plan, Collection<String> samples, Map<String, Long> responsible, Language language) {

        /** Everything with the person usually responsible. */
        public Command(String plan, Collection<String> samples, Language language) {
            this(plan, samples, Map.of(), language);
        }
    }

    private final Plans plans;
    private final Measures measures;
    private final Colleagues staff;
    private final CountryPack pack;
    private final Responsibilities matrix;
    private final SchoolDays days;

    ProposeMeasures(
            Plans plans,
            Measures measures,
            Colleagues staff,
            CountryPack pack,
            Responsibilities matrix,
            SchoolDays days) {
        this.plans = plans;
        this.measures = measures;
        this.staff = staff;
        this.pack = pack;
        this.matrix = matrix;
        this.days = days;
    }

    /** @return how many were added. Refuses a plan that is no draft, and a person who does not work at the school; samples are for schools. */
    @Transactional
    public int run(Command command) {
        Plan draft = plans.lock(command.plan()).demand(PlanCommand.WRITE, Scope.current());
        if (draft.centre()) {
            throw new NotFound();
        }
        List<Colleagues.Member> people = staff.of(draft.organisation());
        if (!people.stream()
                .map(Colleagues.Member::id)
                .toList()
                .containsAll(command.responsible().values())) {
            throw new Refusal("development.measure.refusal.not-staff");
        }
        UsuallyResponsible usually = new UsuallyResponsible(people);
        List<SampleMeasure> chosen = pack.measures().stream()
                .filter(sample -> command.samples().contains(sample.code()))
                .toList();
        var answering = matrix.of(draft.organisation(), draft.year());
        LocalDate today = days.today();
        int added = 0;
        for (SampleMeasure sample : chosen) {
            Long usual = usually.forSample(sample, answering);
            Long responsible = command.responsible().getOrDefault(sample.code(), usual);
            Measure measure =
                    measure(sample, SampleDays.of(sample, draft.year(), today), command.language(), responsible);
            added += measures.add(PublicId.next(), draft.id(), measure).isPresent() ? 1 : 0;
        }
        return added;
    }

    static Measure measure(SampleMeasure sample, SampleDays days, Language language, @Nullable Long responsible) {
        return new Measure(
                sample.section(),
                sample.title().in(language),
                sample.kind().name(),
                sample.groups().isEmpty() ? sample.forWhom().in(language) : "",
                responsible,
                List.of(),
                days.begins(),
                days.due(),
                sample.expected().in(language),
                "",
                sample.areas(),
                sample.evidence().in(language),
                sample.code(),
                sample.act() == null ? null : sample.act().in(language),
                new Detail("", sample.groups(), List.of(), null, "", null, null));
    }
}
