package org.birge.database;

import org.birge.database.embedded.CannotStart;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason alone, without the stack of calls around it. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
        String message = cause.getMessage();
        return new FailureAnalysis(message == null ? "The database cannot be started." : message, null, cause);
    }
}
