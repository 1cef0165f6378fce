package org.birge.database.embedded;

/** Another Birge works on the data folder. */
public final class FolderInUse extends CannotStart {

    private static final long serialVersionUID = 1L;

    FolderInUse(String message) {
        super(message);
    }
}
