package org.birge.rules;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A declared table: which party may use which command in which state. Everything not declared is refused. Its words
 * begin with its name: [name]title, [name]command.[command], [name]state.[state].
 *
 * @param <C> the commands, as an enum in the order they are printed
 * @param <S> the states a thing goes through
 */
public final class RuleTable<C extends Enum<C>, S extends Enum<S>> {

    private final String name;
    private final Class<S> states;
    private final Map<C, Map<S, Set<Party>>> allowed;
    private final Map<C, Set<Party>> barred;

    private RuleTable(String name, Class<C> commands, Class<S> states) {
        this.name = name;
        this.states = states;
        this.allowed = new EnumMap<>(commands);
        this.barred = new EnumMap<>(commands);
        for (C command : commands.getEnumConstants()) {
            allowed.put(command, new EnumMap<>(states));
            barred.put(command, EnumSet.noneOf(Party.class));
        }
    }

    /** @param name how the keys of its words begin, with the last point */
    public static <C extends Enum<C>, S extends Enum<S>> RuleTable<C, S> of(
            String name, Class<C> commands, Class<S> states) {
        return new RuleTable<>(name, commands, states);
    }

    /** Declares who may use a command while the thing is in one of these states. */
    public RuleTable<C, S> may(C command, Set<S> during, Party... parties) {
        during.forEach(state -> row(command)
                .computeIfAbsent(state, s -> EnumSet.noneOf(Party.class))
                .addAll(List.of(parties)));
        return this;
    }

    /** Declares who may not, whatever else they are. */
    public RuleTable<C, S> never(C command, Party party) {
        barred(command).add(party);
        return this;
    }

    /** Whether somebody who is all of this may use the command in this state. */
    public boolean allows(C command, Set<Party> parties, S state) {
        return !bars(command, parties) && !Collections.disjoint(parties(command, state), parties);
    }

    /** Whether they may in any state: if not, the command is none of theirs. */
    public boolean knows(C command, Set<Party> parties) {
        return row(command).values().stream().anyMatch(who -> !Collections.disjoint(who, parties));
    }

    /** Whether they are shut out by what else they are. */
    public boolean bars(C command, Set<Party> parties) {
        return !Collections.disjoint(barred(command), parties);
    }

    public String name() {
        return name;
    }

    public Set<C> commands() {
        return Collections.unmodifiableSet(allowed.keySet());
    }

    public List<S> states() {
        return List.of(states.getEnumConstants());
    }

    /** The states in which anybody may do anything, as they are printed. */
    public List<S> statesOfUse() {
        return states().stream()
                .filter(state -> commands().stream()
                        .anyMatch(command -> !parties(command, state).isEmpty()))
                .toList();
    }

    /** The commands that anybody may use in any state, as they are printed. */
    public List<C> commandsOfUse() {
        return commands().stream().filter(command -> !row(command).isEmpty()).toList();
    }

    /** Who may use a command in a state, in the order of {@link Party}. */
    public Set<Party> parties(C command, S state) {
        return row(command).getOrDefault(state, Set.of());
    }

    public Set<Party> barred(C command) {
        return barred.getOrDefault(command, Set.of());
    }

    /** A command or a state as it stands in message keys. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Map<S, Set<Party>> row(C command) {
        return allowed.getOrDefault(command, Map.of());
    }
}
