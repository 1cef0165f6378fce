package org.birge.testing;

import org.birge.access.Role;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the cast with an account.
 *
 * @param id of the person in the registry; 0 for an administrator, who is none of the registry's people
 * @param publicId as in addresses; empty for an administrator
 * @param posting the main posting's id
 * @param userName signs in with {@link Given#PASSWORD}
 */
public record Person(
        long id,
        String publicId,
        long posting,
        long account,
        long grant,
        String userName,
        String name,
        Role role,
        Place place) {

    /** The scope of everything this person does in the application. */
    public Scope scope() {
        @Nullable Long person = id == 0 ? null : id;
        return new Scope(place.low(), place.high(), person, account, place.id(), role.code());
    }

    /** Calls a command as this person. */
    public <T, X extends Throwable> T does(ScopedValue.CallableOp<? extends T, X> command) throws X {
        return Scope.call(scope(), command);
    }

    /** The same for commands without an answer. */
    public void runs(Runnable command) {
        Scope.run(scope(), command);
    }
}
