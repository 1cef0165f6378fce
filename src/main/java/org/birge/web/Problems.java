package org.birge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.Refusal;

/** What is wrong with a form, by field, in the order found. A page with problems is answered with 422 and keeps what was typed. */
public final class Problems {

    /** One problem: message key and the values of its placeholders. */
    public record Problem(String key, List<Object> values) {}

    private final Map<String, List<Problem>> byField = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
    }

    public Problems add(String field, String key, Object... values) {
        byField.computeIfAbsent(field, f -> new ArrayList<>()).add(new Problem(key, List.of(values)));
        return this;
    }

    /** What a rule refuses because of one field is said there. */
    public Problems add(String field, Refusal refusal) {
        return add(field, refusal.key(), refusal.values().toArray());
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public List<Problem> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    public Map<String, List<Problem>> all() {
        return byField;
    }
}
