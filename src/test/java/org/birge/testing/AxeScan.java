package org.birge.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * All rules of axe over a page (WCAG 2.2 AA and best practice). What AxeBuilder does besides costs most of the time of a
 * page's test: a second page that puts the results together, and all that passed, carried there and back.
 */
final class AxeScan {

    /** Where the application under test serves it. Half a million characters carried to each page took as long as a third of the looking. */
    @Configuration
    static class Served implements WebMvcConfigurer {

        private static final String FOLDER = "/js/testing/";
        private static final String FILE = "axe.min.js";

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler(FOLDER + "*")
                    .addResourceLocations("classpath:/static/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                    .resourceChain(true)
                    .addResolver(new PathResourceResolver() {
                        @Override
                        protected Resource getResource(String path, Resource location) {
                            return new ClassPathResource(FILE);
                        }
                    });
        }
    }

    private static final String CARRIED = "() => {" + AxeBuilder.getAxeScript() + "}";

    private static final String VIOLATIONS = """
            async () => {
              const { violations } = await axe.run({ resultTypes: ['violations'] });
              return violations.map(rule =>
                rule.id + ': ' + rule.help + rule.nodes.map(node => '\\n    ' + node.html).join(''));
            }
            """;

    private AxeScan() {}

    /** Each violated rule with the places where it is violated. */
    @SuppressWarnings("unchecked")
    static List<String> problems(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window") && !served(page)) {
            page.evaluate(CARRIED);
        }
        return (List<String>) page.evaluate(VIOLATIONS);
    }

    /** Not where the page is none of the application, or the line is cut. */
    private static boolean served(Page page) {
        if (!page.url().startsWith("http")) {
            return false;
        }
        try {
            page.addScriptTag(new Page.AddScriptTagOptions().setUrl(Served.FOLDER + Served.FILE));
            return true;
        } catch (PlaywrightException notThere) {
            return false;
        }
    }
}
