package org.birge.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.birge.database.embedded.Program.Outcome;

/** What an application that was killed leaves: a pid file, perhaps with the server still running behind it. */
record LeftBehind(Path cluster, Binaries binaries, ServerAccount account) {

    /** Ends what is left and says whether there was anything. The caller holds the lock of the data folder. */
    boolean ended() {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        try {
            if (isOurServer(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))) {
                stop();
            } else {
                // The number now belongs to a stranger, and PostgreSQL would refuse to start because of it.
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException failed) {
            throw new CannotStart("The file " + pidFile + " cannot be read or removed: " + failed, failed);
        }
        return true;
    }

    private void stop() {
        Outcome outcome = Program.run(
                90,
                account.running(List.of(
                        binaries.program("pg_ctl"), "stop", "-w", "-t", "60", "-m", "fast", "-D", cluster.toString())));
        if (!outcome.good()) {
            throw new CannotStart(
                    "The database of an earlier Birge is still running and does not stop: " + outcome.said());
        }
    }

    private boolean isOurServer(long pid) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            List<String> words = List.of(commandLine.split("\0", -1));
            return words.getFirst().endsWith("/bin/postgres") && words.contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
