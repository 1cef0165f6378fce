package org.birge.development.plan;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;

/** In which states somebody may open a plan of a school, for pages of other rooms that tell of its measures. */
public final class ReadableStates {

    private ReadableStates() {}

    /** Codes of states, as the plan's view names them. */
    public static Set<String> of(Scope scope, long school) {
        return Arrays.stream(PlanState.values())
                .filter(state ->
                        PlanRules.TABLE.allows(PlanCommand.READ, PlanRules.parties(scope, school, null), state))
                .map(PlanState::code)
                .collect(Collectors.toSet());
    }
}
