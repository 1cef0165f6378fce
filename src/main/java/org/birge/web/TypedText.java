package org.birge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes out of all that people type what cannot be seen and makes the text around it look like something else: signs that
 * turn the direction of writing, and control signs. Line ends and tabs stay, and the joiners that emoji are made of.
 */
@Component
class TypedText extends OncePerRequestFilter {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\p{Cc}&&[^\\n\\r\\t]]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static String clean(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String typed = super.getParameter(name);
            return typed == null ? null : clean(typed);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] typed = super.getParameterValues(name);
            return typed == null ? null : cleaned(typed);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, typed) -> all.put(name, cleaned(typed)));
            return all;
        }

        private static String[] cleaned(String[] typed) {
            return Arrays.stream(typed).map(TypedText::clean).toArray(String[]::new);
        }
    }
}
