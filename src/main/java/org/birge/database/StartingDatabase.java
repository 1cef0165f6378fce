package org.birge.database;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The database on its way: it starts and migrates in a thread of its own while Spring reads its classes. */
final class StartingDatabase {

    private final FutureTask<Database> database;

    private StartingDatabase(FutureTask<Database> database) {
        this.database = database;
    }

    static StartingDatabase begin(DatabaseSettings settings, Path dataFolder) {
        FutureTask<Database> opening = new FutureTask<>(
                () -> settings.embedded() ? Database.embeddedIn(dataFolder) : Database.given(settings));
        Thread.ofPlatform().name("database").start(opening);
        return new StartingDatabase(opening);
    }

    /** Waits until the database can be worked on, and throws what kept it from that. */
    Database ready() {
        try {
            return database.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
