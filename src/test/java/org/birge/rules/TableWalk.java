package org.birge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.Person;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks a declared table: each command by each person in the state at hand, through the real command, and takes it back. What the table
 * allows must succeed, everything else must be refused.
 */
public final class TableWalk<C extends Enum<C>, S extends Enum<S>> {

    /** How a test gives a command; who is the person that gives it, null for the application itself. */
    public interface Giving<C> {
        void give(C command, Who who);
    }

    /** Somebody with the parties they are before the thing. */
    public record Who(String name, Scope scope, Set<Party> parties) {}

    private final RuleTable<C, S> table;
    private final PlatformTransactionManager transactions;
    private final Map<String, Who> people = new LinkedHashMap<>();
    private int tried;

    public TableWalk(RuleTable<C, S> table, PlatformTransactionManager transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    public TableWalk<C, S> with(Person person, Party... parties) {
        return with(person.userName() + " " + person.role(), person.scope(), parties);
    }

    public TableWalk<C, S> with(String name, Scope scope, Party... parties) {
        people.put(name, new Who(name, scope, Set.of(parties)));
        return this;
    }

    /** All commands by all people while the thing is in this state. */
    public void in(S state, Giving<C> giving) {
        in(state, table.commands(), giving);
    }

    public void in(S state, Set<C> commands, Giving<C> giving) {
        Map<String, Boolean> expected = new LinkedHashMap<>();
        Map<String, Boolean> found = new LinkedHashMap<>();
        for (C command : commands) {
            for (Who who : people.values()) {
                String what = command + " by " + who.name() + " while " + state;
                expected.put(what, table.allows(command, who.parties(), state));
                found.put(what, succeeds(() -> giving.give(command, who), who.scope()));
            }
        }
        tried += expected.size();
        assertThat(found).isEqualTo(expected);
    }

    /** How many combinations were tried. */
    public int tried() {
        return tried;
    }

    private boolean succeeds(Runnable command, Scope scope) {
        boolean[] done = {false};
        Scope.run(scope, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try {
                command.run();
                done[0] = true;
            } catch (Refusal | NotFound no) {
                done[0] = false;
            }
            status.setRollbackOnly();
        }));
        return done[0];
    }
}
