package org.birge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** What a session remembers: two numbers, the account and the grant one acts under. Everything else is read anew. */
@Component
class Sessions {

    private static final String ACCOUNT = "account";
    /** Spring Session keeps this one in a column of its own, by which {@link EndSessions} finds the sessions of an account. */
    private static final String OWNER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String GRANT = "grant";

    @Nullable
    Long account(HttpServletRequest request) {
        return number(request, ACCOUNT);
    }

    @Nullable
    Long grant(HttpServletRequest request) {
        return number(request, GRANT);
    }

    /** Begins a session of its own for this account; the one from before signing in is not carried over. */
    void begin(HttpServletRequest request, long account) {
        end(request);
        request.getSession(true).setAttribute(ACCOUNT, account);
        request.getSession(true).setAttribute(OWNER, Long.toString(account));
    }

    void actUnder(HttpServletRequest request, long grant) {
        request.getSession(true).setAttribute(GRANT, grant);
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static @Nullable Long number(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof Long number ? number : null;
    }
}
