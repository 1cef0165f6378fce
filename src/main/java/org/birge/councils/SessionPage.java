package org.birge.councils;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.birge.shared.pack.CouncilKind;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A session before, during and after the sitting; the template follows its state.
 *
 * @param at day and hour in the country's zone
 * @param inHand the item worked on, null when the agenda is empty
 * @param expected members of today before it opens; the roll counts afterwards
 * @param people who may answer for a decision, while the sitting is open: the desk asks no server
 * @param ranOut offices whose term is over on the day, as long as the sitting is ahead
 * @param gone presenters who are not at the place any more
 * @param standing earlier decisions, for the first item
 * @param minutes versions of the closed minutes, the first one first
 * @param confirms the office in which the viewer may confirm now, null when in none
 * @param picked the field that was sent without a choice, null when none was
 * @param theirs what somebody else wrote meanwhile, when the viewer's notes came second
 */
public record SessionPage(
        Council council,
        CouncilKind kind,
        Session session,
        LocalDateTime at,
        boolean runs,
        @Nullable String chair,
        @Nullable String secretary,
        List<Item> items,
        @Nullable Item inHand,
        Attendance attendance,
        int expected,
        List<Member> people,
        List<OfficeStanding> ranOut,
        Set<Long> gone,
        Map<Long, Motion> motions,
        List<Decision> decisions,
        List<StandingDecision> standing,
        List<Minutes> minutes,
        List<SignedSheet> signed,
        @Nullable Office confirms,
        @Nullable Item theirs,
        Problems problems,
        Map<String, String> typed,
        @Nullable Picker picked) {

    public String address() {
        return "/councils/sessions/" + session.publicId();
    }

    public String address(Item item) {
        return address() + "/items/" + item.publicId();
    }

    public @Nullable Motion motion(Item item) {
        return motions.get(item.id());
    }

    public List<Decision> decisions(Item item) {
        return decisions.stream().filter(one -> one.item() == item.id()).toList();
    }

    public boolean quorum() {
        return attendance.quorum(kind);
    }

    public int needed() {
        return attendance.needed(kind);
    }

    public boolean inHand(Item item) {
        return inHand != null && inHand.id() == item.id();
    }

    /** Whether what may be confirmed now is that somebody without an account signed the sheet. */
    public boolean byHand() {
        return confirms != null && session.signsByHand(confirms);
    }

    public long waiting() {
        return items.stream().filter(item -> !item.settled()).count();
    }

    /** The field as it was sent, else with who is meant now. */
    public Picker picker(String name, @Nullable Long person, String now) {
        if (cameBack(name)) {
            return Objects.requireNonNull(picked);
        }
        return new Picker(name, person == null ? "" : now, person == null ? "" : person.toString(), List.of());
    }

    /** Whether the form of this field is the one that came back. */
    public boolean cameBack(String name) {
        return picked != null && picked.name().equals(name);
    }

    /** What was typed before a refusal, else what is saved. */
    public String typed(String field, String saved) {
        return typed.getOrDefault(field, saved);
    }

    SessionPage with(Problems found, Map<String, String> kept) {
        return copy(theirs, found, kept, null);
    }

    SessionPage with(Problems found, Map<String, String> kept, Picker field) {
        return copy(theirs, found, kept, field);
    }

    SessionPage beside(Item other, Map<String, String> kept) {
        return copy(other, problems, kept, null);
    }

    private SessionPage copy(@Nullable Item other, Problems found, Map<String, String> kept, @Nullable Picker field) {
        return new SessionPage(
                council,
                kind,
                session,
                at,
                runs,
                chair,
                secretary,
                items,
                inHand,
                attendance,
                expected,
                people,
                ranOut,
                gone,
                motions,
                decisions,
                standing,
                minutes,
                signed,
                confirms,
                other,
                found,
                kept,
                field);
    }
}
