package org.birge.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.pack.CouncilKind;
import org.jspecify.annotations.Nullable;

/**
 * The councils of a place.
 *
 * @param unformed kinds of the pack that the viewer may still form; empty for those who may not
 */
public record CouncilsPage(List<Row> councils, List<CouncilKind> unformed, LocalDate today) {

    /** One council with its sittings and how its decisions stand. */
    public record Row(
            Council council,
            CouncilKind kind,
            boolean runs,
            @Nullable Session next,
            List<Session> past,
            List<StandingDecision> decisions) {

        public List<StandingDecision> waiting() {
            return decisions.stream().filter(StandingDecision::waits).toList();
        }

        public long count(String state) {
            return decisions.stream().filter(one -> one.state().equals(state)).count();
        }
    }

    /** The next sitting of all, null when none is called. */
    public @Nullable Instant nextAt() {
        return councils.stream()
                .map(Row::next)
                .filter(Objects::nonNull)
                .map(Session::heldAt)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
