package org.birge.documents;

import java.util.Locale;

/** What the public page of a document shows. */
public record VerifyPage(Verification document) {

    /** The message key of the state. */
    public String stateKey() {
        return "documents.verify." + document.state().name().toLowerCase(Locale.ROOT);
    }

    /** The colour that goes with the words of the state. */
    public String stateTag() {
        return switch (document.state()) {
            case VALID -> "good";
            case AMENDED -> "warn";
            case WITHDRAWN -> "bad";
        };
    }
}
