package org.birge.development.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of responsibility as it was typed.
 *
 * @param fields by their names, those of sections that were sent
 */
record ResponsibilityForm(Map<String, Picker> fields) {

    private static final String ANSWERS = "responsible-";
    private static final String CONFIRMS = "confirmer-";

    static ResponsibilityForm of(List<CountryPack.Section> sections, Map<String, String> sent) {
        Map<String, Picker> fields = new LinkedHashMap<>();
        for (CountryPack.Section section : sections) {
            for (String name : List.of(ANSWERS + section.code(), CONFIRMS + section.code())) {
                if (sent.containsKey(name) || sent.containsKey(name + "-text")) {
                    fields.put(name, Picker.of(name, sent));
                }
            }
        }
        return new ResponsibilityForm(fields);
    }

    /** By section; null for nobody. */
    Map<String, @Nullable Long> responsible() {
        return chosen(ANSWERS);
    }

    /** By section; null leaves it to the usual order. */
    Map<String, @Nullable Long> confirmer() {
        return chosen(CONFIRMS);
    }

    void nobodyConfirmsTheOwnWork(Problems problems) {
        Map<String, @Nullable Long> confirmer = confirmer();
        responsible().forEach((section, who) -> {
            if (who != null && who.equals(confirmer.get(section))) {
                problems.add(CONFIRMS + section, "matrix.refusal.own-work");
            }
        });
    }

    private Map<String, @Nullable Long> chosen(String kind) {
        Map<String, @Nullable Long> chosen = new HashMap<>();
        fields.forEach((name, who) -> {
            if (name.startsWith(kind)) {
                chosen.put(name.substring(kind.length()), FindResponsible.id(who));
            }
        });
        return chosen;
    }
}
