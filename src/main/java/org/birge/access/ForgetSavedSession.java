package org.birge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What {@link CalmSessions} remembers of a request ends with it: the same thread serves another visitor next. */
@Component
@Order(ForgetSavedSession.AROUND_SESSIONS)
class ForgetSavedSession extends OncePerRequestFilter {

    static final int AROUND_SESSIONS = SessionRepositoryFilter.DEFAULT_ORDER - 1;

    private final CalmSessions<?> sessions;

    ForgetSavedSession(CalmSessions<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.forgetSaved();
        }
    }
}
