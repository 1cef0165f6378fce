package org.birge.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/** Walks through a page by Tab alone. */
final class KeyboardWalk {

    private static final String MARK = """
            () => {
              const seen = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
              const all = [...document.querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')];
              const groups = new Set();
              let n = 0;
              for (const e of all) {
                if (e.disabled || !seen(e) || e.tabIndex < 0) continue;
                if (e.type === 'radio') {
                  const checked = [...document.getElementsByName(e.name)].some(r => r.checked && r.form === e.form);
                  const group = e.name + (e.form ? [...document.forms].indexOf(e.form) : '');
                  if (checked ? !e.checked : groups.has(group)) continue;
                  groups.add(group);
                }
                e.dataset.walk = n++;
              }
              document.documentElement.dataset.left = n;
              document.activeElement?.blur();
              window.scrollTo(0, 0);
              return n;
            }
            """;

    private static final String STEP = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              // Within a date one tabs from day to month to year: leave the focus alone there.
              if (e.dataset.reached) return '';
              const look = x => {
                const s = getComputedStyle(x);
                return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor,
                        s.textDecorationLine, s.color].join('|');
              };
              const box = e.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const holder = e.closest('label') ?? e.parentElement;
              const focused = look(e), around = look(holder);
              e.dataset.reached = '1';
              if (e.dataset.walk) document.documentElement.dataset.left--;
              e.blur();
              const changed = look(e) !== focused || look(holder) !== around;
              e.focus({focusVisible: true, preventScroll: true});
              if (!inside) return 'out of sight when focused: ' + e.outerHTML.slice(0, 140);
              if (!changed) return 'no visible focus: ' + e.outerHTML.slice(0, 140);
              return document.documentElement.dataset.left === '0' ? 'all' : '';
            }
            """;

    private static final String MISSED = """
            () => [...document.querySelectorAll('[data-walk]:not([data-reached])')]
              .filter(e => e.type !== 'radio' || ![...document.getElementsByName(e.name)].some(r => r.dataset.reached))
              .map(e => 'not reached: ' + e.outerHTML.slice(0, 140))
            """;

    private KeyboardWalk() {}

    @SuppressWarnings("unchecked")
    static List<String> problems(Page page) {
        int count = ((Number) page.evaluate(MARK)).intValue();
        List<String> problems = new java.util.ArrayList<>();
        for (int i = 0; i < count + 15; i++) {
            page.keyboard().press("Tab");
            Object said = page.evaluate(STEP);
            if ("all".equals(said)) {
                break;
            }
            if (said instanceof String problem && !problem.isEmpty() && !problems.contains(problem)) {
                problems.add(problem);
            }
        }
        problems.addAll((List<String>) page.evaluate(MISSED));
        page.evaluate("() => document.querySelectorAll('[data-walk]').forEach(e => {"
                + " delete e.dataset.walk; delete e.dataset.reached; })");
        return problems;
    }
}
