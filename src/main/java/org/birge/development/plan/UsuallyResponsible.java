package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.birge.shared.pack.SampleMeasure;
import org.jspecify.annotations.Nullable;

/** Who usually answers for which work: control and meetings a deputy, everything else the heads of method unions in turn; where there are none, the next above. */
final class UsuallyResponsible {

    private final @Nullable Long head;
    private final List<Long> deputies;
    private final List<Long> unionHeads;
    private final List<Long> here;
    private int turn;

    UsuallyResponsible(List<Colleagues.Member> staff) {
        Optional<Colleagues.Member> first = Colleagues.first(staff, RoleGroup.HEAD);
        this.head = first.map(Colleagues.Member::id).orElse(null);
        this.here = staff.stream().map(Colleagues.Member::id).toList();
        this.deputies = staff.stream()
                .filter(member -> member.group() == RoleGroup.DEPUTY)
                .map(Colleagues.Member::id)
                .toList();
        this.unionHeads = staff.stream()
                .filter(member -> member.leadsUnion() || member.group() == RoleGroup.UNION_HEAD)
                .map(Colleagues.Member::id)
                .filter(id -> !deputies.contains(id))
                .toList();
    }

    /** Whom the matrix names for the section of a sample; where it names nobody, who usually does such work. */
    @Nullable
    Long forSample(SampleMeasure sample, Map<String, Responsibilities.Answering> matrix) {
        Responsibilities.Answering answering = matrix.get(sample.section());
        return answering != null && answering.responsible() != null && here.contains(answering.responsible())
                ? answering.responsible()
                : forWork(sample.kind());
    }

    @Nullable
    Long forWork(SampleMeasure.Kind kind) {
        return switch (kind) {
            case CONTROL, MEETING, OBSERVATION -> turn(deputies).orElse(head);
            default -> turn(unionHeads).or(() -> turn(deputies)).orElse(head);
        };
    }

    private Optional<Long> turn(List<Long> people) {
        return people.isEmpty() ? Optional.empty() : Optional.of(people.get(turn++ % people.size()));
    }
}
