package org.birge.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs an outside program to its end in an empty environment, so that no PG* variable of the shell leaks in. */
final class Program {

    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private Program() {}

    record Outcome(int code, String said) {
        boolean good() {
            return code == 0;
        }
    }

    static Outcome run(int seconds, List<String> command) {
        try {
            // What a server left behind keeps an inherited pipe open, therefore a file.
            Path said = Files.createTempFile("birge-", ".out");
            try {
                Process process =
                        prepared(command).redirectOutput(said.toFile()).start();
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(-1, command.getFirst() + " took longer than " + seconds + " s");
                }
                return new Outcome(process.exitValue(), Files.readString(said).strip());
            } finally {
                Files.delete(said);
            }
        } catch (IOException cannotRun) {
            return new Outcome(-1, String.valueOf(cannotRun.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", PATH, "LC_ALL", "C.UTF-8", "TZ", "UTC"));
        return builder;
    }

    static boolean exists(String name) {
        for (String folder : PATH.split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    static String lastLines(Path file, int lines) {
        try {
            List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
