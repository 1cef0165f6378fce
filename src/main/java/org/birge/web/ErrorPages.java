package org.birge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.TooLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What the reader sees when a page cannot be given. Details go to the log only, under the incident's number. */
@ControllerAdvice
public class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** The error page: a kind with words web.error.[kind].title and .text, or a rule's own message, or an incident number; back is the page whose form was refused. */
    public record ErrorPage(
            String kind,
            @Nullable String ruleKey,
            List<Object> ruleValues,
            @Nullable String incident,
            @Nullable String back) {}

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return page(
                HttpStatus.CONFLICT, new ErrorPage("refused", refusal.key(), refusal.values(), null, back(request)));
    }

    /** What was written, how long it is and how long it may be; back is the page of the form. */
    public record TooLongPage(
            String text, int most, int length, @Nullable String back) {}

    /** Nothing that was written is lost: the page shows it whole, to be shortened and sent again. */
    @ExceptionHandler(TooLong.class)
    ModelAndView tooLong(TooLong refusal, HttpServletRequest request) {
        String text = request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .filter(value -> value.length() > refusal.most())
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        ModelAndView view =
                Pages.show("web/too-long", new TooLongPage(text, refusal.most(), text.length(), back(request)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The path of our own page the request came from: nobody has to look for the form again. */
    private static @Nullable String back(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        if (from == null) {
            return null;
        }
        try {
            URI page = URI.create(from);
            boolean ours = request.getServerName().equalsIgnoreCase(page.getHost());
            String path = page.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return null;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, "not-found");
    }

    /** What no browser sends, such as a zero sign in a field, bytes that are no text, a form with a file that holds none. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class, MultipartException.class})
    ModelAndView rejected() {
        return page(HttpStatus.BAD_REQUEST, "bad-request");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            boolean missing = known.getStatusCode().value() == 404;
            return page(HttpStatus.valueOf(known.getStatusCode().value()), missing ? "not-found" : "bad-request");
        }
        return incident(HttpStatus.INTERNAL_SERVER_ERROR, request, failure);
    }

    static ModelAndView incident(HttpStatus status, HttpServletRequest request, @Nullable Object failure) {
        String incident = PublicId.next();
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return page(status, new ErrorPage("failed", null, List.of(), incident, null));
    }

    static ModelAndView page(HttpStatus status, String kind) {
        return page(status, new ErrorPage(kind, null, List.of(), null, null));
    }

    private static ModelAndView page(HttpStatus status, ErrorPage page) {
        ModelAndView view = new ModelAndView("web/error", status);
        view.addObject("page", page);
        return view;
    }
}
