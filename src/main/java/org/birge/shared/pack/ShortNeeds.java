package org.birge.shared.pack;

import java.util.ArrayList;
import java.util.List;
import org.birge.shared.Text;

/** The short questionnaires of newcomers: one item of each area, chosen from those everybody else was asked (J0.1). */
public record ShortNeeds(Questions teachers, Questions heads) {

    /**
     * A choice of a questionnaire's items.
     *
     * @param minutes it may take on a phone
     * @param items codes, exactly one of each area
     */
    public record Questions(String code, int version, int minutes, Text title, Text introduction, List<String> items) {

        /** The questionnaire with these items only: the same areas, scale, forms and open question. */
        NeedsInstrument of(NeedsInstrument whole) {
            return new NeedsInstrument(
                    code,
                    version,
                    title,
                    introduction,
                    minutes,
                    whole.scale(),
                    whole.areas().stream().map(this::shortened).toList(),
                    whole.formsQuestion(),
                    whole.forms(),
                    whole.openQuestion());
        }

        private NeedsInstrument.Area shortened(NeedsInstrument.Area area) {
            return new NeedsInstrument.Area(
                    area.code(),
                    area.name(),
                    area.items().stream()
                            .filter(item -> items.contains(item.code()))
                            .toList());
        }

        /** What keeps it from being a short form of the whole one; empty when nothing does. */
        List<String> problems(NeedsInstrument whole) {
            List<String> problems = new ArrayList<>();
            NeedsInstrument chosen = of(whole);
            chosen.areas().stream()
                    .filter(area -> area.items().size() != 1)
                    .forEach(area -> problems.add(code + " asks " + area.items().size() + " items of " + area.code()));
            if (items.size() != chosen.areas().size()) {
                problems.add(code + " names items that are not in " + whole.code());
            }
            return problems;
        }
    }
}
