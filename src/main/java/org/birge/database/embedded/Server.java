package org.birge.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.birge.database.embedded.Program.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's process. */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final Cluster cluster;
    private final Binaries binaries;
    private final ServerAccount account;
    private final Thread hook = new Thread(this::stop, "postgres-stop");
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    Server(Path folder, Cluster cluster, Binaries binaries, ServerAccount account) {
        this.folder = folder;
        this.cluster = cluster;
        this.binaries = binaries;
        this.account = account;
    }

    /** Starts the server and waits until it takes connections; crash recovery may take its time. Answers the port. */
    int start(boolean durable) throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return started(durable);
        } catch (IOException | RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    /** Starts the server again at the port that everybody knows by now; recovery brings back all that was committed. */
    synchronized void startAgain(int port) throws IOException {
        if (stopping) {
            return;
        }
        Path said = folder.resolve("start.log");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Process started = launch(said);
            process = started;
            if (becomesReady(started)) {
                return;
            }
            // Sessions of the dead server may need a moment to notice, and hold its memory until then.
            pause(1000);
        }
        throw new CannotStart("PostgreSQL did not start again:\n" + Program.lastLines(said, 20));
    }

    /** Waits for the end of the server and says whether it ended by itself; not so when it was stopped, by us or by hand. */
    boolean endedByItself() throws InterruptedException {
        Process running = process;
        return running != null && running.waitFor() != 0 && !stopping;
    }

    boolean stopping() {
        return stopping;
    }

    /** From now on the end of Java does not stop the server by itself. */
    void forgetEndOfJava() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            LOG.debug("The hook runs already");
        }
    }

    /** Ends all sessions, writes everything down and stops. Waits for a minute, then leaves the server to itself. */
    void stop() {
        stopping = true;
        stopNow();
    }

    private synchronized void stopNow() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        Outcome outcome = Program.run(
                70,
                account.running(List.of(
                        binaries.program("pg_ctl"),
                        "stop",
                        "-w",
                        "-t",
                        "60",
                        "-m",
                        "fast",
                        "-D",
                        cluster.folder().toString())));
        if (!outcome.good()) {
            LOG.error(
                    "PostgreSQL did not stop within a minute; the next start will take care of it: {}", outcome.said());
        }
    }

    boolean alive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    private int started(boolean durable) throws IOException {
        Path log = Files.createDirectories(folder.resolve("log"));
        Path said = folder.resolve("start.log");
        Path portFile = folder.resolve("port");
        int port = Port.rememberedIn(portFile);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Configuration.write(cluster.folder(), log, port, durable);
            account.own(log);
            account.own(cluster.folder());
            Process started = launch(said);
            process = started;
            if (becomesReady(started)) {
                return port;
            }
            String why = Program.lastLines(said, 20);
            if (why.contains("Address already in use")) {
                port = Port.chosenAnew(portFile);
            } else if (!why.contains("shared memory block")) {
                throw new CannotStart("PostgreSQL ended while starting:\n" + why + "\nSee also " + log);
            }
            pause(1000);
        }
        throw new CannotStart("PostgreSQL did not start in " + ATTEMPTS + " attempts:\n" + Program.lastLines(said, 20));
    }

    private Process launch(Path said) throws IOException {
        List<String> command = new ArrayList<>();
        if (Program.exists("setsid")) {
            // A session of its own: Ctrl-C at the terminal is for us, and we stop the server when our work is ended.
            command.add("setsid");
        }
        command.addAll(account.running(
                List.of(binaries.program("postgres"), "-D", cluster.folder().toString())));
        return Program.prepared(command).redirectOutput(said.toFile()).start();
    }

    private boolean becomesReady(Process started) throws IOException {
        Path pidFile = cluster.folder().resolve("postmaster.pid");
        while (started.isAlive()) {
            if (Files.exists(pidFile)) {
                List<String> lines = Files.readAllLines(pidFile);
                if (lines.size() > 7
                        && lines.getFirst().strip().equals(Long.toString(started.pid()))
                        && lines.get(7).strip().equals("ready")) {
                    return true;
                }
            }
            pause(20);
        }
        return false;
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting", interrupted);
        }
    }
}
