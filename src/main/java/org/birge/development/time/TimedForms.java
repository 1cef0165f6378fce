package org.birge.development.time;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.birge.access.Actor;
import org.birge.web.Shell;
import org.birge.web.Shells;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Times each form that is sent and kept: from the moment the page was drawn, which the form carries, to now. */
@Configuration
class TimedForms implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(TimedForms.class);

    private final KeepTime keepTime;
    private final Clock clock;

    TimedForms(KeepTime keepTime, Clock clock) {
        this.keepTime = keepTime;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** What was refused is done again and timed then. That the time could not be kept never troubles anybody. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        String shown = HttpMethod.POST.matches(request.getMethod()) ? request.getParameter(Shell.SHOWN) : null;
        if (failed == null
                && shown != null
                && shown.matches("[0-9]{1,12}")
                && response.getStatus() < 400
                && request.getAttribute(Shells.VIEWER) instanceof Actor actor) {
            try {
                keep(actor, request.getRequestURI(), Long.parseLong(shown));
            } catch (RuntimeException e) {
                LOG.warn("time of {} could not be kept", handler, e);
            }
        }
    }

    /** Nothing for accounts without a person. */
    private void keep(Actor actor, String path, long shown) {
        if (actor.person() != null) {
            keepTime.run(new KeepTime.Command(
                    actor.person(),
                    actor.organisation(),
                    actor.role().code(),
                    path,
                    clock.instant().getEpochSecond() - shown));
        }
    }
}
