package org.birge.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.OneJourney;
import org.birge.database.Query;

/** Several questions with one value each, asked in one statement: the way to the database and back costs more than most of them. */
public final class OneStatement {

    /** A query of one value; one name of a parameter means the same in all that are asked together. */
    public record Question(String query, Map<String, Object> values) {

        /** Whether one of several queries finds a row. What cannot concern the reader is left out by who asks: the database prepares it even if it is never looked at. */
        public static Question anyOf(List<String> queries, Map<String, Object> values) {
            return new Question(
                    queries.stream()
                            .map(query -> "exists (" + query + ")")
                            .collect(Collectors.joining(" or ", "select ", "")),
                    values);
        }
    }

    /** How the value of a column is read, such as ResultSet::getInt. */
    public interface Value<T> {

        T in(ResultSet row, int column) throws SQLException;
    }

    private OneStatement() {}

    /** The answers in the order of the questions, within the transaction that is under way. */
    public static <T> List<T> ask(Gathering gathering, List<Question> questions, Value<T> value) {
        return questions.isEmpty()
                ? List.of()
                : gathering
                        .first(new Query<>(
                                query(questions), values(questions), (row, n) -> answers(row, questions.size(), value)))
                        .get()
                        .orElseThrow();
    }

    /** The same by itself, for what every page asks. */
    static <T> List<T> ask(OneJourney journey, List<Question> questions, Value<T> value) {
        return questions.isEmpty()
                ? List.of()
                : journey.ask(query(questions), values(questions), (row, n) -> answers(row, questions.size(), value));
    }

    private static String query(List<Question> questions) {
        return questions.stream()
                .map(question -> "(" + question.query() + ")")
                .collect(Collectors.joining(", ", "select ", ""));
    }

    private static <T> List<T> answers(ResultSet row, int count, Value<T> value) throws SQLException {
        List<T> answers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            answers.add(value.in(row, i));
        }
        return answers;
    }

    private static Map<String, Object> values(List<Question> questions) {
        Map<String, Object> values = new HashMap<>();
        List<String> torn = new ArrayList<>();
        questions.forEach(question -> question.values().forEach((name, value) -> {
            Object other = values.put(name, value);
            if (other != null && !other.equals(value)) {
                torn.add(name);
            }
        }));
        if (!torn.isEmpty()) {
            throw new IllegalStateException("two questions mean different things by " + torn);
        }
        return values;
    }
}
