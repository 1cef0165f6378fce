package org.birge.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.birge.database.embedded.Program.Outcome;

/**
 * Who the server runs as. PostgreSQL refuses to run as root. As root we give it a user namespace, in which root bears
 * another number: nothing changes owner and every folder of root stays reachable. Where namespaces are forbidden, as in
 * many containers, it runs as an unprivileged account that then owns its folders.
 */
record ServerAccount(List<String> prefix, int owner) {

    /** initdb wants an account that /etc/passwd knows, inside a namespace as well. */
    private record Known(String name, int user, int group) {}

    static ServerAccount toServe(Path folder) {
        if (currentUser() != 0) {
            return new ServerAccount(List.of(), currentUser());
        }
        Known known = unprivileged();
        ServerAccount namespaced = new ServerAccount(
                List.of("unshare", "--user", "--map-user=" + known.user(), "--map-group=" + known.group(), "--"), 0);
        Outcome first = namespaced.canUse(folder);
        if (first.good()) {
            return namespaced;
        }
        ServerAccount lowered = new ServerAccount(
                List.of("setpriv", "--reuid=" + known.user(), "--regid=" + known.group(), "--clear-groups", "--"),
                known.user());
        letThrough(folder.resolveSibling("."));
        letThrough(folder);
        Outcome second = lowered.canUse(folder);
        if (second.good()) {
            return lowered;
        }
        throw new CannotStart("PostgreSQL does not run as root, and neither way around it works here."
                + "\n  In a user namespace (unshare): " + first.said()
                + "\n  As the account " + known.name() + " (setpriv): " + second.said()
                + "\nStart Birge from an ordinary account, or set BIRGE_DATA to a folder that " + known.name()
                + " can reach, such as /var/lib/birge.");
    }

    List<String> running(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives the tree to the account; the way of starting may have changed since the last start. The top comes last and marks the end. */
    void own(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            if (ownerOf(tree) != owner) {
                paths.sorted(Comparator.reverseOrder()).forEach(this::giveAway);
            }
        } catch (IOException | UncheckedIOException failed) {
            throw new CannotStart("The folder " + tree + " could not be given to user " + owner, failed);
        }
    }

    /** Tries it with a folder inside the given one, as only a trial tells what namespaces, mounts and parents allow. */
    private Outcome canUse(Path folder) {
        try {
            Path trial = Files.createTempDirectory(folder, ".trial-");
            giveAway(trial);
            Outcome outcome = Program.run(
                    20,
                    running(List.of(
                            "sh",
                            "-c",
                            "test $(id -u) -ne 0 && cd \"$0\" && mkdir inside && rmdir inside",
                            trial.toString())));
            Files.delete(trial);
            return outcome;
        } catch (IOException | UncheckedIOException failed) {
            return new Outcome(-1, failed.toString());
        }
    }

    private void giveAway(Path path) {
        try {
            Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The unprivileged account must pass, not look around. */
    private static void letThrough(Path folder) {
        try {
            Set<PosixFilePermission> mode = new HashSet<>(Files.getPosixFilePermissions(folder));
            if (mode.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(folder, mode);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static int currentUser() {
        return (int) new UnixSystem().getUid();
    }

    private static Known unprivileged() {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && !"0".equals(fields[2]))
                    .map(fields -> new Known(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .min(Comparator.comparingInt(known -> switch (known.name()) {
                        case "postgres" -> 0;
                        case "nobody" -> 1;
                        default -> 2;
                    }))
                    .orElseThrow(() -> new CannotStart("There is no account but root in /etc/passwd"));
        } catch (IOException unreadable) {
            throw new CannotStart("/etc/passwd cannot be read", unreadable);
        }
    }
}
