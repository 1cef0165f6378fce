package org.birge.support.assignment;

import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.matching.MatchingState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of the centre notes what somebody helps with and how much at once; the next proposal goes by it. */
@Component
public class SetStaffTerms {

    static final int MOST_REQUESTS = 40;
    static final int MOST_HOURS = 40;

    /**
     * @param person public id
     * @param subjects codes of the pack; none for those of their posts
     * @param languages in which they help; none where it is not asked
     * @param most open requests at once, 0 to 40; null for the usual number
     * @param hours a week for help to schools, 0 to 40; null for those of their posts, else the usual ones
     */
    public record Command(
            String person,
            List<String> subjects,
            List<String> languages,
            @Nullable Integer most,
            @Nullable Integer hours) {}

    private final StaffTerms terms;
    private final GatherQueue gather;

    SetStaffTerms(StaffTerms terms, GatherQueue gather) {
        this.terms = terms;
        this.gather = gather;
    }

    /** Refuses figures out of range; who answers no requests at the centre is not there. */
    @Transactional
    public void run(Command command) {
        AssignmentRules.demand(AssignmentCommand.SET_TERMS, AssignmentRules.place(), MatchingState.NONE);
        if (out(command.most(), MOST_REQUESTS)) {
            throw new Refusal("assignment.problem.most", MOST_REQUESTS);
        }
        if (out(command.hours(), MOST_HOURS)) {
            throw new Refusal("assignment.problem.hours", MOST_HOURS);
        }
        StaffMember member = gather.staff().stream()
                .filter(one -> one.publicId().equals(command.person()))
                .findFirst()
                .orElseThrow(NotFound::new);
        terms.note(member.person(), command);
    }

    private static boolean out(@Nullable Integer number, int most) {
        return number != null && (number < 0 || number > most);
    }
}
