package org.birge.web;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.birge.database.OneJourney;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The numbers beside the navigation: every page shows them, so they are one statement and one journey however many modules count. */
@Component
class Waiting {

    private final OneJourney journey;
    private final Supplier<List<Counts>> counts;

    Waiting(OneJourney journey, ObjectProvider<Counts> counts) {
        this.journey = journey;
        this.counts = SingletonSupplier.of(() -> counts.orderedStream().toList());
    }

    Map<String, Integer> of(Viewer viewer) {
        List<Counts.Question> questions = counts.get().stream()
                .flatMap(count -> count.waiting(viewer).stream())
                .toList();
        List<Integer> answers = OneStatement.ask(
                journey,
                questions.stream()
                        .map(one -> new OneStatement.Question(one.query(), one.values()))
                        .toList(),
                ResultSet::getInt);
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            found.merge(questions.get(i).path(), answers.get(i), Integer::sum);
        }
        return found;
    }
}
