package org.birge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages are made a few at a time, in the order in which they were asked for. Were all worked on at once, they would share the cores and the
 * database, most would be quick and a few would wait long; so nobody waits much longer than the others (docs/decisions/0007). What is typed in and sent
 * takes no turn, because it may arrive slowly, and a turn ends before the page is sent, because it may be read slowly.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
public class Turns extends OncePerRequestFilter {

    private static final String TURN = Turns.class.getName();

    /** Whoever waited so long goes ahead: a few long pages shall not keep all others out. */
    private static final long LONGEST_WAIT_MILLIS = 2000;

    private final Semaphore turns;

    Turns(@Value("${birge.turns:0}") int wanted) {
        this.turns =
                new Semaphore(wanted > 0 ? wanted : 2 * Runtime.getRuntime().availableProcessors(), true);
    }

    /** Ends the turn of this request: what is left to do is sending. Does nothing where there is none. */
    public static void over(HttpServletRequest request) {
        if (request.getAttribute(TURN) instanceof Semaphore taken) {
            request.removeAttribute(TURN);
            taken.release();
        }
    }

    /** The same for the request of this thread. */
    public static void over() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present) {
            over(present.getRequest());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("GET")
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.startsWith("/webjars/")
                || path.startsWith("/images/")
                || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (taken()) {
            request.setAttribute(TURN, turns);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            over(request);
        }
    }

    private boolean taken() throws ServletException {
        try {
            return turns.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }
}
