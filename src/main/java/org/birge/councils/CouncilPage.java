package org.birge.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.Language;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CouncilKind;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One council: rules, officers, members, sittings of the year.
 *
 * @param chair who holds the office, null when nobody does; so the secretary
 * @param offices how both stand today
 * @param posts names of the pack's posts by code
 * @param left members whose place at the school ended, and their seat with it, until somebody takes them off the list
 * @param picked the field that was sent without a choice, null when none was
 */
public record CouncilPage(
        Council council,
        CouncilKind kind,
        boolean runs,
        @Nullable Member chair,
        @Nullable Member secretary,
        Map<Office, OfficeStanding> offices,
        List<Member> members,
        Map<String, Text> posts,
        List<LeftMember> left,
        List<Session> sessions,
        SchoolYear year,
        LocalDate today,
        List<StandingDecision> decisions,
        Problems problems,
        Map<String, String> typed,
        @Nullable Picker picked) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public String typed(String field, String usual) {
        return typed.getOrDefault(field, usual);
    }

    public @Nullable Member holder(Office office) {
        return office == Office.CHAIR ? chair : secretary;
    }

    public OfficeStanding standing(Office office) {
        return Objects.requireNonNull(offices.get(office));
    }

    public String rule(Office office, Language language) {
        return (office == Office.CHAIR ? kind.chairRule() : kind.secretary()).in(language);
    }

    /** The last day of a term that begins today, as the pack's rule has it; empty where it sets none. */
    public String usualEnd(Office office) {
        LocalDate end = office == Office.CHAIR ? kind.chairUntil(today) : kind.secretaryUntil(today);
        return end == null ? "" : end.toString();
    }

    /** The field as it was sent, else with who is meant now. */
    public Picker picker(String name, @Nullable Member now) {
        if (picked != null && picked.name().equals(name)) {
            return picked;
        }
        return now == null ? new Picker(name, "", "", List.of()) : new Picker(name, now.name(), now.key(), List.of());
    }

    /** Whether the form of this field is the one that came back. */
    public boolean cameBack(String name) {
        return picked != null && picked.name().equals(name);
    }

    public long heldThisYear() {
        return sessions.stream()
                .filter(session -> session.closed() && session.year() == year.start())
                .count();
    }

    CouncilPage with(Problems found, Map<String, String> kept) {
        return with(found, kept, null);
    }

    CouncilPage with(Problems found, Map<String, String> kept, @Nullable Picker field) {
        return new CouncilPage(
                council, kind, runs, chair, secretary, offices, members, posts, left, sessions, year, today, decisions,
                found, kept, field);
    }
}
