package org.birge.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.birge.shared.NotFound;
import org.birge.web.Everyone;
import org.birge.web.Shells;
import org.birge.web.SignedIn;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody past a page's declared permission. A page that declares none is closed. */
@Component
class Gate implements HandlerInterceptor {

    private final Trail trail;

    Gate(Trail trail) {
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)
                || method.getBean() instanceof ErrorController
                || method.hasMethodAnnotation(Everyone.class)) {
            return true;
        }
        if (!(request.getAttribute(Shells.VIEWER) instanceof Actor actor)) {
            String back = request.getMethod().equals("GET")
                    ? "?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                    : "";
            response.sendRedirect("/sign-in" + back);
            return false;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        boolean open = allowed != null
                ? Arrays.stream(allowed.value()).anyMatch(actor::may)
                : method.hasMethodAnnotation(SignedIn.class);
        if (!open) {
            trail.record("refused", Map.of("page", method.getMethod().getName()));
            throw new NotFound();
        }
        request.setAttribute(Shells.OPENED, true);
        return true;
    }
}
