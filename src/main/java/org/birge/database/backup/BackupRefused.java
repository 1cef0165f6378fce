package org.birge.database.backup;

/** A backup or a restore that is not possible; the message is for the person at the console. */
final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefused(String message) {
        super(message);
    }
}
