package org.birge.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.birge.database.embedded.Program.Outcome;

/** The files of a server: made by initdb on the first start, refused when another major version wrote them. */
record Cluster(Path folder) {

    static final String SUPERUSER = "postgres";

    /** Makes the cluster when there is none yet. A cluster gets its name only when complete. */
    void make(Binaries binaries, ServerAccount account, String password) {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            refuseOtherVersion(binaries.majorVersion());
            return;
        }
        try {
            Path half = Files.createTempDirectory(
                    folder.getParent(),
                    ".cluster-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path passwordFile = Files.writeString(half.resolveSibling(half.getFileName() + ".password"), password);
            try {
                account.own(half);
                account.own(passwordFile);
                initialise(binaries, account, half, passwordFile);
            } finally {
                Files.delete(passwordFile);
            }
            Files.writeString(
                    half.resolve("postgresql.conf"),
                    "\ninclude = 'birge.conf'\ninclude_if_exists = 'local.conf'\n",
                    StandardOpenOption.APPEND);
            Files.move(half, folder);
        } catch (IOException failed) {
            throw new CannotStart("The database folder " + folder + " could not be made: " + failed, failed);
        }
    }

    private void initialise(Binaries binaries, ServerAccount account, Path half, Path passwordFile) {
        Outcome outcome = Program.run(
                300,
                account.running(List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + half,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=und",
                        "--data-checksums")));
        if (!outcome.good()) {
            throw new CannotStart("initdb failed: " + outcome.said());
        }
    }

    private void refuseOtherVersion(int ours) {
        try {
            String theirs = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!theirs.equals(Integer.toString(ours))) {
                throw new CannotStart(
                        "The data in " + folder + " are of PostgreSQL " + theirs + ", and this Birge brings " + ours
                                + ". Nothing was changed. docs/upgrade.md says how to bring them over.");
            }
        } catch (IOException failed) {
            throw new CannotStart("The version in " + folder + " cannot be read: " + failed, failed);
        }
    }
}
