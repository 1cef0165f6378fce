package org.birge.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The numbers beside the navigation: every page shows them, so they are one statement however many modules count. */
@Component
class Waiting {

    private final JdbcClient sql;
    private final Supplier<List<Counts>> counts;

    Waiting(JdbcClient sql, ObjectProvider<Counts> counts) {
        this.sql = sql;
        this.counts = SingletonSupplier.of(() -> counts.orderedStream().toList());
    }

    @Transactional(readOnly = true)
    Map<String, Integer> of(Viewer viewer) {
        List<Counts.Question> questions = counts.get().stream()
                .flatMap(count -> count.waiting(viewer).stream())
                .toList();
        if (questions.isEmpty()) {
            return Map.of();
        }
        String query = questions.stream()
                .map(question -> "(" + question.query() + ")")
                .collect(Collectors.joining(", ", "select ", ""));
        return sql.sql(query)
                .params(values(questions))
                .query((row, n) -> {
                    Map<String, Integer> found = new HashMap<>();
                    for (int i = 0; i < questions.size(); i++) {
                        found.merge(questions.get(i).path(), row.getInt(i + 1), Integer::sum);
                    }
                    return found;
                })
                .single();
    }

    private static Map<String, Object> values(List<Counts.Question> questions) {
        Map<String, Object> values = new HashMap<>();
        List<String> torn = new ArrayList<>();
        questions.forEach(question -> question.values().forEach((name, value) -> {
            Object other = values.put(name, value);
            if (other != null && !other.equals(value)) {
                torn.add(name);
            }
        }));
        if (!torn.isEmpty()) {
            throw new IllegalStateException("two counts mean different things by " + torn);
        }
        return values;
    }
}
