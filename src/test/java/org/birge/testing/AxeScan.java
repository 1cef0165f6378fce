package org.birge.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * All rules of axe over a page (WCAG 2.2 AA and best practice). What AxeBuilder does besides costs most of the time of a
 * page's test: a second page that puts the results together, and all that passed, carried there and back.
 */
final class AxeScan {

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

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
        page.evaluate(AXE);
        return (List<String>) page.evaluate(VIOLATIONS);
    }
}
