package org.birge.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Draws pages with jte: a controller returns the template's path and puts its record into the model as "page". */
@Configuration
class Templates {

    @Bean
    TemplateEngine templateEngine(@Value("${birge.templates:}") String folder) {
        if (folder.isBlank()) {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.birge.templates");
        }
        CodeResolver source = new DirectoryCodeResolver(Path.of(folder));
        return TemplateEngine.create(
                source,
                Path.of("target/jte-live"),
                ContentType.Html,
                Templates.class.getClassLoader(),
                "org.birge.live");
    }

    /** By this name Spring leaves its own out, which would ask every resolver about every page. */
    @Bean
    ViewResolver viewResolver(TemplateEngine engine, Shells shells) {
        return new TemplateViews(engine, shells);
    }

    private record TemplateViews(TemplateEngine engine, Shells shells) implements ViewResolver, Ordered {

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 10;
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith("redirect:") || name.startsWith("forward:")
                    ? null
                    : new TemplateView(engine, shells, name);
        }
    }

    private record TemplateView(TemplateEngine engine, Shells shells, String name) implements View {

        @Override
        public String getContentType() {
            return "text/html; charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null && model.get("page") != null) {
                parameters.put("page", model.get("page"));
            }
            parameters.put("shell", isPart(name) ? shells.ofPart(request) : shells.of(request));
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(name + ".jte", parameters, output);
            byte[] bytes = output.toByteArray();
            Turns.over(request);
            response.setContentType(getContentType());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        /** Templates named with a line below are drawn into pages, so no navigation is drawn with them. */
        private static boolean isPart(String name) {
            return name.charAt(name.lastIndexOf('/') + 1) == '_';
        }
    }
}
