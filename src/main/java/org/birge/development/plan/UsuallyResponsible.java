package org.birge.development.plan;

import java.util.List;
import java.util.Optional;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.birge.shared.pack.SampleMeasure;
import org.jspecify.annotations.Nullable;

/** Who usually answers for which work: control and meetings a deputy, everything else the heads of method unions in turn; where there are none, the next above. */
final class UsuallyResponsible {

    private final @Nullable Long head;
    private final List<Long> deputies;
    private final List<Long> unionHeads;
    private int turn;

    UsuallyResponsible(List<Colleagues.Member> staff) {
        Optional<Colleagues.Member> first = Colleagues.first(staff, RoleGroup.HEAD);
        this.head = first.map(Colleagues.Member::id).orElse(null);
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
