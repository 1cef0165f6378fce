package org.birge.councils;

import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CouncilKind;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One council: rules, officers, members, sittings of the year.
 *
 * @param chair name of the chair, null when nobody holds the office; so the secretary
 * @param posts names of the pack's posts by code
 * @param colleagues people of the place who may be added
 */
public record CouncilPage(
        Council council,
        CouncilKind kind,
        boolean runs,
        @Nullable Member chair,
        @Nullable Member secretary,
        List<Member> members,
        Map<String, Text> posts,
        List<Member> colleagues,
        List<Session> sessions,
        SchoolYear year,
        List<StandingDecision> decisions,
        Problems problems,
        Map<String, String> typed) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public long heldThisYear() {
        return sessions.stream()
                .filter(session -> session.closed() && session.year() == year.start())
                .count();
    }

    CouncilPage with(Problems found, Map<String, String> kept) {
        return new CouncilPage(
                council,
                kind,
                runs,
                chair,
                secretary,
                members,
                posts,
                colleagues,
                sessions,
                year,
                decisions,
                found,
                kept);
    }
}
