package org.birge.testing;

import com.microsoft.playwright.Page;
import java.util.List;

/** Walks through a page by Tab alone. */
final class KeyboardWalk {

    /** A date takes more than one step. */
    private static final int MORE = 15;

    private static final String BEGIN = """
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
              const walk = window.walk = { left: n, problems: [] };
              const step = () => {
                const e = document.activeElement;
                // Within a date one tabs from day to month to year: leave the focus alone there.
                if (!e || e === document.body || e.dataset.reached) return;
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
                if (e.dataset.walk) walk.left--;
                e.blur();
                const changed = look(e) !== focused || look(holder) !== around;
                e.focus({focusVisible: true, preventScroll: true});
                if (!inside) walk.problems.push('out of sight when focused: ' + e.outerHTML.slice(0, 140));
                else if (!changed) walk.problems.push('no visible focus: ' + e.outerHTML.slice(0, 140));
              };
              const tabbed = event => { if (event.key === 'Tab') step(); };
              document.addEventListener('keyup', tabbed, true);
              walk.end = () => {
                document.removeEventListener('keyup', tabbed, true);
                for (const e of document.querySelectorAll('[data-walk]:not([data-reached])')) {
                  if (e.type !== 'radio' || ![...document.getElementsByName(e.name)].some(r => r.dataset.reached))
                    walk.problems.push('not reached: ' + e.outerHTML.slice(0, 140));
                }
                document.querySelectorAll('[data-walk], [data-reached]').forEach(e => { delete e.dataset.walk; delete e.dataset.reached; });
                return walk.problems;
              };
              document.activeElement?.blur();
              window.scrollTo(0, 0);
              return n;
            }
            """;

    private KeyboardWalk() {}

    /** What is looked at is looked at within the page as a key goes up: a question for each step would take as long again. */
    @SuppressWarnings("unchecked")
    static List<String> problems(Page page) {
        int count = ((Number) page.evaluate(BEGIN)).intValue();
        for (int i = 0; i < count; i++) {
            page.keyboard().press("Tab");
        }
        for (int i = 0; i < MORE && (boolean) page.evaluate("() => walk.left > 0"); i++) {
            page.keyboard().press("Tab");
        }
        return (List<String>) page.evaluate("() => walk.end()");
    }
}
