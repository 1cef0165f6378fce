package org.birge.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what goes wrong before or behind our controllers, such as a form without its token. */
@Controller
class ContainerErrorController implements ErrorController {

    @Everyone
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus status = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof InvalidParameterException) {
            return ErrorPages.page(HttpStatus.BAD_REQUEST, "bad-request");
        }
        if (status.is5xxServerError()) {
            return ErrorPages.incident(status, request, failure);
        }
        return ErrorPages.page(
                status,
                switch (status) {
                    case NOT_FOUND -> "not-found";
                    case FORBIDDEN -> "stale-form";
                    case CONTENT_TOO_LARGE -> "too-large";
                    default -> "bad-request";
                });
    }
}
