package org.birge.registry.lists;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one may send at once, one setting for all of it: birge.longest-upload. Who sends more is told before anything is read; Tomcat then
 * reads on to the end and drops it, so that the browser gets the answer and not a broken connection.
 */
@Configuration
class LongestUpload {

    /** What a form weighs beside its file. */
    private static final DataSize FORM = DataSize.ofMegabytes(1);

    private final DataSize longest;

    LongestUpload(@Value("${birge.longest-upload}") DataSize longest) {
        this.longest = longest;
    }

    long bytes() {
        return longest.toBytes();
    }

    @Bean
    MultipartConfigElement multipartLimits() {
        MultipartConfigFactory limits = new MultipartConfigFactory();
        limits.setMaxFileSize(DataSize.ofBytes(longest.toBytes() + FORM.toBytes()));
        limits.setMaxRequestSize(DataSize.ofBytes(longest.toBytes() + FORM.toBytes()));
        return limits.createMultipartConfig();
    }

    /** Before anybody looks for the form's token, which stands in what is too long to be read. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> tooLongUploads() {
        FilterRegistrationBean<OncePerRequestFilter> first = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getContentLengthLong() <= longest.toBytes() + FORM.toBytes()) {
                    chain.doFilter(request, response);
                } else if (request.getRequestURI().equals("/imports")) {
                    response.sendRedirect("/imports?too-long=true");
                } else {
                    response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                }
            }
        });
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}
