package org.birge.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.pack.CouncilKind;

/** Votes as a kind's rule asks for them, totals or names (J0.3). */
record VotesOfKind(Sittings sittings, RecordVotes votes) {

    /** @return whether the motion was carried, the chair among those in favour or not */
    boolean take(String session, String item, CouncilKind kind, int inFavour, int against, boolean chair) {
        RecordVotes.Command totals = new RecordVotes.Command(session, item, inFavour, against, 0, chair);
        if (kind.votes() == CouncilKind.Votes.TOTALS) {
            return votes.run(totals);
        }
        assertThatThrownBy(() -> votes.run(totals)).hasMessage("councils.refusal.votes-by-name");
        SessionPage page = sittings.page(session);
        List<Attendance.Seat> seats = new ArrayList<>(page.attendance().roll());
        seats.removeIf(Attendance.Seat::absent);
        Attendance.Seat first =
                seats.stream().filter(page.session()::chairedBy).findFirst().orElseThrow();
        seats.remove(first);
        seats.add(chair ? 0 : seats.size(), first);
        Map<Long, Vote> ballots = new LinkedHashMap<>();
        seats.forEach(seat -> ballots.put(seat.id(), ballots.size() < inFavour ? Vote.IN_FAVOUR : Vote.AGAINST));
        return votes.byName(session, item, ballots, null);
    }

    /** Names stand beside the count where the rule asks for them, and nowhere else; who was there and did not vote is asked for. */
    void named(String session, String item, CouncilKind kind) {
        SessionPage page = sittings.page(session);
        Motion motion = Objects.requireNonNull(page.motion(page.items().getLast()));
        boolean byName = kind.votes() == CouncilKind.Votes.BY_NAME;
        assertThat(motion.ballots()).hasSize(byName ? page.attendance().present() : 0);
        assertThat(motion.names(Vote.IN_FAVOUR).isEmpty()).isNotEqualTo(byName);
        assertThatThrownBy(() -> votes.byName(session, item, Map.of(), null))
                .hasMessage("councils.refusal.vote-missing");
    }
}
