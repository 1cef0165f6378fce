package org.birge.rules;

import java.util.List;
import java.util.Set;

/** The tables as they are printed, without commands that nobody has and states in which nobody has any: keys of words. */
public record RulesPage(List<Table> tables) {

    /** @param states keys of the columns; none when the table has a single state */
    public record Table(String key, List<String> states, List<Row> rows) {

        /** The second part of its key, to link to. */
        public String anchor() {
            return key.split("\\.")[1];
        }
    }

    /**
     * A command.
     *
     * @param cells for each state the keys of who may
     * @param barred keys of who may not, whatever else they are
     */
    public record Row(String key, List<List<String>> cells, List<String> barred) {}

    static Table table(RuleTable<?, ?> table) {
        return table(table, table.name());
    }

    private static <C extends Enum<C>, S extends Enum<S>> Table table(RuleTable<C, S> table, String name) {
        List<S> states = table.statesOfUse();
        return new Table(
                name + "title",
                states.stream()
                        .map(state -> name + "state." + RuleTable.code(state))
                        .toList(),
                table.commandsOfUse().stream()
                        .map(command -> new Row(
                                name + "command." + RuleTable.code(command),
                                states.stream()
                                        .map(state -> keys(table.parties(command, state)))
                                        .toList(),
                                keys(table.barred(command))))
                        .toList());
    }

    private static List<String> keys(Set<Party> parties) {
        return parties.stream().map(party -> "rules.party." + party.code()).toList();
    }
}
