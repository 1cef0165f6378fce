package org.birge.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.birge.database.Scope;
import org.birge.web.Shells;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the actor of each request and runs it in the actor's scope. */
@Component
@Order(ActorFilter.AFTER_SESSIONS_AND_SECURITY)
class ActorFilter extends OncePerRequestFilter {

    static final int AFTER_SESSIONS_AND_SECURITY = 0;

    private final Actors actors;
    private final Sessions sessions;

    ActorFilter(Actors actors, Sessions sessions) {
        this.actors = actors;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || path.startsWith("/images/")
                || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = actorOf(request);
        if (actor != null) {
            request.setAttribute(Shells.VIEWER, actor);
        }
        Scope scope = actor == null ? Scope.none() : actor.scope();
        try {
            Scope.call(scope, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private @Nullable Actor actorOf(HttpServletRequest request) {
        Long account = sessions.account(request);
        return account == null
                ? null
                : actors.of(account, sessions.grant(request)).orElse(null);
    }
}
